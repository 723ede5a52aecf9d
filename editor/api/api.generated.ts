// Written by `npm run api-types` from the description that the API serves; a test holds it current.
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { EffectOutcome } from '../../nodes/contract/effect.ts'
import type { Fact } from '../../nodes/contract/fact.ts'
import type { FactRequest } from '../../nodes/contract/fact.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { MeetingProblem } from '../../workflows/graph/checks/across-rules/rule-among-others.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import type { ExampleContent } from '../../workflows/trial/example.ts'
import type { Outcome } from '../../workflows/run/run.ts'
import type { Run } from '../../workflows/run/run.ts'
import type { RunProblem } from '../../workflows/run/run.ts'

export interface Api {
  'delete-communities-by-community-emergency-stop': {
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }
  }
  'delete-communities-by-community-library-by-kind-by-name': {
    query: {
      basedOn: number
    }
  }
  'delete-connections-by-connection': {
    query: {
      basedOn: number
    }
  }
  'delete-connections-by-connection-emergency-stop': {
    response: {
      id: string
      community: string
      name: string
      platform: string
      hand: 'watch only' | 'ask first' | 'acting'
      config: JsonObject
      horizon: string
      revision: number
      emergencyStop: {
        since: string
        by: string
      } | null
      broken: {
        code: string
        message: string
        since: string
      } | null
      health: {
        healthy: boolean
        sentence: {
          en: string
          de: string
        } | null
        since: string | null
        polledAt: string | null
        brought: number
      }
    }
  }
  'delete-rules-by-rule': {
    query: {
      basedOn: number
    }
  }
  'delete-rules-by-rule-examples-by-example': {}
  'delete-rules-by-rule-presence-by-person': {}
  'get-communities': {
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }[]
  }
  'get-communities-by-community': {
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }
  }
  'get-communities-by-community-abilities': {
    response: {
      connection: string
      name: string
      platform: string
      title: {
        en: string
        de: string
      }
      hand: 'watch only' | 'ask first' | 'acting'
      verbs: (
        | 'hide'
        | 'show'
        | 'remove'
        | 'restore'
        | 'lock'
        | 'unlock'
        | 'hold-for-review'
        | 'release'
        | 'reply'
        | 'send-message'
        | 'send-email'
        | 'add-tag'
        | 'remove-tag'
        | 'add-role'
        | 'remove-role'
        | 'warn'
        | 'mute'
        | 'unmute'
        | 'ban'
        | 'unban'
        | 'notify-team'
        | 'send-request'
        | 'set-label'
        | 'add-strike'
        | 'open-case'
        | 'set-mode'
        | 'remember'
      )[]
      events: (
        | 'post.created'
        | 'post.edited'
        | 'post.deleted'
        | 'post.restored'
        | 'comment.created'
        | 'comment.edited'
        | 'comment.deleted'
        | 'comment.restored'
        | 'message.received'
        | 'mention.received'
        | 'reaction.added'
        | 'reaction.removed'
        | 'member.joined'
        | 'member.left'
        | 'member.changed'
        | 'member.asked-to-join'
        | 'report.created'
        | 'report.resolved'
        | 'thread.changed'
        | 'moderation.done'
        | 'moderation.reversed'
        | 'task.decided'
        | 'appeal.created'
        | 'appeal.decided'
        | 'metric.spiked'
        | 'metric.recovered'
        | 'schedule.due'
        | 'publishing.due'
        | 'mode.changed'
        | 'webhook.received'
        | 'connection.degraded'
        | 'connection.recovered'
        | 'platform.unmapped'
      )[]
      longestText: number | null
      spaces: string[]
      roles: string[]
      tags: string[]
      credentials: {
        name: string
        kind: 'text' | 'pairs'
      }[]
    }[]
  }
  'get-communities-by-community-library': {
    query: {
      kind?: 'list' | 'template' | 'policy' | 'calendar' | 'constant'
    }
    response: {
      id: string
      community: string
      kind: 'list' | 'template' | 'policy' | 'calendar' | 'constant'
      name: string
      content: JsonObject
      version: number
      revision: number
      updatedAt: string
    }[]
  }
  'get-communities-by-community-library-by-kind-by-name': {
    response: {
      id: string
      community: string
      kind: 'list' | 'template' | 'policy' | 'calendar' | 'constant'
      name: string
      content: JsonObject
      version: number
      revision: number
      updatedAt: string
    }
  }
  'get-communities-by-community-library-by-kind-by-name-used-by': {
    response: {
      rule: string
      name: string
      node: string
      live: boolean
    }[]
  }
  'get-communities-by-community-library-by-kind-by-name-versions': {
    response: {
      version: number
      content: JsonObject
      note: string
      at: string
    }[]
  }
  'get-connections': {
    query: {
      community?: string
    }
    response: {
      id: string
      community: string
      name: string
      platform: string
      hand: 'watch only' | 'ask first' | 'acting'
      config: JsonObject
      horizon: string
      revision: number
      emergencyStop: {
        since: string
        by: string
      } | null
      broken: {
        code: string
        message: string
        since: string
      } | null
      health: {
        healthy: boolean
        sentence: {
          en: string
          de: string
        } | null
        since: string | null
        polledAt: string | null
        brought: number
      }
    }[]
  }
  'get-connections-by-connection': {
    response: {
      id: string
      community: string
      name: string
      platform: string
      hand: 'watch only' | 'ask first' | 'acting'
      config: JsonObject
      horizon: string
      revision: number
      emergencyStop: {
        since: string
        by: string
      } | null
      broken: {
        code: string
        message: string
        since: string
      } | null
      health: {
        healthy: boolean
        sentence: {
          en: string
          de: string
        } | null
        since: string | null
        polledAt: string | null
        brought: number
      }
    }
  }
  'get-events': {
    query: {
      community: string
      type?:
        | 'post.created'
        | 'post.edited'
        | 'post.deleted'
        | 'post.restored'
        | 'comment.created'
        | 'comment.edited'
        | 'comment.deleted'
        | 'comment.restored'
        | 'message.received'
        | 'mention.received'
        | 'reaction.added'
        | 'reaction.removed'
        | 'member.joined'
        | 'member.left'
        | 'member.changed'
        | 'member.asked-to-join'
        | 'report.created'
        | 'report.resolved'
        | 'thread.changed'
        | 'moderation.done'
        | 'moderation.reversed'
        | 'task.decided'
        | 'appeal.created'
        | 'appeal.decided'
        | 'metric.spiked'
        | 'metric.recovered'
        | 'schedule.due'
        | 'publishing.due'
        | 'mode.changed'
        | 'webhook.received'
        | 'connection.degraded'
        | 'connection.recovered'
        | 'platform.unmapped'
      member?: string
      key?: string
      before?: string
      limit?: number
    }
    response: {
      events: CommunityEvent[]
      next: string | null
    }
  }
  'get-events-by-event': {
    response: {
      event: CommunityEvent
      looked: {
        rule: string
        name: string
        version: number
        is: 'ended-without-effect' | 'run' | 'starting' | 'did-not-begin'
        node?: string
        port?: string
        run?: string
        why?: {
          en: string
          de: string
        }
      }[]
      runs: {
        id: string
        rule: string
        version: number
        community: string
        event: string
        status: 'running' | 'done' | 'failed'
        startedAt: string
        updatedAt: string
        endedAt: string | null
        dueAt: string | null
        outcome?: Outcome
        problem?: RunProblem
        resting?: {
          is: string
          reason: string
        }
        wish?: 'cancel' | 'pause'
        last: {
          node: string
          reason: string
        } | null
        trail: Run['trail']
        tokens: Run['tokens']
        answers: Run['answers']
        outputs: Run['outputs']
        effects: {
          key: string
          verb: string
          at: string
          attempts: number
          subject: {
            kind: string
            id: string
          }
          params: JsonObject
          receipt: {
            outcome: EffectOutcome
            at: string
          } | null
        }[]
      }[]
    }
  }
  'get-members': {
    query: {
      community: string
      name?: string
    }
    response: {
      members: {
        id: string
        connection: string
        name: string
        roles: string[]
        gone: boolean
        firstSeenAt: string
        lastSeenAt: string
      }[]
      more: boolean
    }
  }
  'get-nodes-missing': {
    response: {
      type: string
      version: number
      is: 'older' | 'newer'
    }[]
  }
  'get-overview': {
    query: {
      community?: string
    }
    response: {
      at: string
      countedTo: number
      missing: {
        what: 'mongodb' | 'temporal' | 'workers' | 'editor'
        sentence: {
          en: string
          de: string
        }
      }[]
      openEvents: number
      oldestOpenSeconds: number
      dueRuns: number
      oldestDueSeconds: number
      parkedRuns: number
      openTasks: number
      breakers: {
        connection: string
        open: boolean
      }[]
      held: {
        community: string
        connection?: string
        why: 'refused' | 'stopped'
      }[]
      heldEffects: {
        community: string
        why:
          | 'paused'
          | 'stopped'
          | 'refused'
          | 'approval'
          | 'cap'
          | 'breaker'
          | 'rate'
          | 'in-doubt'
          | 'temporary'
          | 'steward'
        reason: string
        effects: number
        until: string | null
        rule: {
          id: string
          name: string
        } | null
        run: string | null
      }[]
      lastHour: {
        events: number
        runs: number
        failedRuns: number
      }
    }
  }
  'get-restored': {
    response: {
      epoch: number
      lost: {
        since: string
        until: string
      }[]
    }
  }
  'get-rule-activity': {
    query: {
      community: string
      days?: number
    }
    response: {
      rule: string
      heard: number
      fired: number
      lastFired: string | null
    }[]
  }
  'get-rules': {
    query: {
      community?: string
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
    }[]
  }
  'get-rules-by-rule': {
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
      draft: RuleGraph
      problems: Problem[]
    }
  }
  'get-rules-by-rule-examples': {
    response: {
      id: string
      rule: string
      name: string
      revision: number
      content: ExampleContent
      createdAt: string
    }[]
  }
  'get-rules-by-rule-revisions': {
    response: {
      rule: string
      revision: number
      name: string
      by: string | null
      at: string
    }[]
  }
  'get-rules-by-rule-revisions-by-revision': {
    response: {
      rule: string
      revision: number
      name: string
      by: string | null
      at: string
      draft: RuleGraph
    }
  }
  'get-rules-by-rule-routing': {
    response: {
      live: number | null
      routed: number | null
      confirmed: boolean
      revision: number
      processes: number[]
    }
  }
  'get-rules-by-rule-running': {
    response: {
      version: number
      count: number
    }[]
  }
  'get-rules-by-rule-tallies': {
    query: {
      days?: number
    }
    response: {
      since: string
      ports: {
        version: number
        node: string
        port: string
        count: number
      }[]
    }
  }
  'get-rules-by-rule-versions': {
    response: {
      rule: string
      version: number
      plan: string
      note: string
      publishedAt: string
    }[]
  }
  'get-rules-by-rule-versions-by-version': {
    response: {
      rule: string
      version: number
      plan: string
      note: string
      publishedAt: string
      graph: RuleGraph
    }
  }
  'get-runs': {
    query: {
      community?: string
      rule?: string
      event?: string
      status?: 'running' | 'done' | 'failed'
      outcome?: 'finished' | 'stopped' | 'left' | 'goal' | 'cancelled'
      rests?: 'time' | 'event' | 'person' | 'ledger' | 'order'
      member?: string
      since?: string
      until?: string
      before?: string
      limit?: number
    }
    response: {
      runs: {
        id: string
        rule: string
        version: number
        community: string
        event: string
        status: 'running' | 'done' | 'failed'
        startedAt: string
        updatedAt: string
        endedAt: string | null
        dueAt: string | null
        outcome?: Outcome
        problem?: RunProblem
        resting?: {
          is: string
          reason: string
        }
        wish?: 'cancel' | 'pause'
        last: {
          node: string
          reason: string
        } | null
      }[]
      next: string | null
    }
  }
  'get-runs-by-run': {
    response: {
      run: {
        id: string
        rule: string
        version: number
        community: string
        event: string
        status: 'running' | 'done' | 'failed'
        startedAt: string
        updatedAt: string
        endedAt: string | null
        dueAt: string | null
        outcome?: Outcome
        problem?: RunProblem
        resting?: {
          is: string
          reason: string
        }
        wish?: 'cancel' | 'pause'
        last: {
          node: string
          reason: string
        } | null
        trail: Run['trail']
        tokens: Run['tokens']
        answers: Run['answers']
        outputs: Run['outputs']
        effects: {
          key: string
          verb: string
          at: string
          attempts: number
          subject: {
            kind: string
            id: string
          }
          params: JsonObject
          receipt: {
            outcome: EffectOutcome
            at: string
          } | null
        }[]
      }
      graph: RuleGraph | null
      event: CommunityEvent | null
    }
  }
  'get-tasks': {
    query: {
      community?: string
      state?: 'open' | 'decided' | 'timed-out' | 'closed'
      group?: string
      run?: string
    }
    response: {
      id: string
      community: string
      run: string | null
      rule: string | null
      kind: 'approve' | 'review' | 'by-hand' | 'veto' | 'notice'
      question: string
      answers: string[]
      group: string
      state: 'open' | 'decided' | 'timed-out' | 'closed'
      claimedBy: {
        person: string
        until: string
      } | null
      verdict: {
        answer: string
        by: string
        reason: string
        at: string
      } | null
      escalatesTo: {
        group: string
        at: string
      } | null
      escalated: boolean
      event: string | null
      until: string
      createdAt: string
      revision: number
    }[]
  }
  'get-tasks-by-task': {
    response: {
      id: string
      community: string
      run: string | null
      rule: string | null
      kind: 'approve' | 'review' | 'by-hand' | 'veto' | 'notice'
      question: string
      answers: string[]
      group: string
      state: 'open' | 'decided' | 'timed-out' | 'closed'
      claimedBy: {
        person: string
        until: string
      } | null
      verdict: {
        answer: string
        by: string
        reason: string
        at: string
      } | null
      escalatesTo: {
        group: string
        at: string
      } | null
      escalated: boolean
      event: string | null
      until: string
      createdAt: string
      revision: number
    }
  }
  'get-tasks-groups': {
    query: {
      community: string
    }
    response: {
      group: string
      open: number
    }[]
  }
  'get-timeline': {
    query: {
      community: string
      kind: 'member' | 'post' | 'thread'
      id: string
      before?: string
    }
    response: {
      records: {
        connection: string
        kind: string
        id: string
        gone: boolean
        name: string | null
        decided: {
          verb: string
          by: 'person' | 'rule'
          at: string
        } | null
        labels: string[]
        strikes: number
        firstSeenAt: string
      }[]
      events: CommunityEvent[]
      runs: {
        id: string
        rule: string
        version: number
        community: string
        event: string
        status: 'running' | 'done' | 'failed'
        startedAt: string
        updatedAt: string
        endedAt: string | null
        dueAt: string | null
        outcome?: Outcome
        problem?: RunProblem
        resting?: {
          is: string
          reason: string
        }
        wish?: 'cancel' | 'pause'
        last: {
          node: string
          reason: string
        } | null
        trail: Run['trail']
        tokens: Run['tokens']
        answers: Run['answers']
        outputs: Run['outputs']
        effects: {
          key: string
          verb: string
          at: string
          attempts: number
          subject: {
            kind: string
            id: string
          }
          params: JsonObject
          receipt: {
            outcome: EffectOutcome
            at: string
          } | null
        }[]
        ruleName: string
      }[]
      next: string | null
    }
  }
  'post-facts': {
    body: {
      community: string
      rule: string
      event: CommunityEvent
      /**
       * @maxItems 50
       */
      requests: FactRequest[]
    }
    response: {
      facts: Fact[]
    }
  }
  'post-restored': {
    body: {
      backupAt: string
    }
    response: {
      epoch: number
      runs: number
    }
  }
  'post-rules': {
    body: {
      community: string
      name: string
      by?: string
      folder?: string
      /**
       * @maxItems 20
       */
      tags?: string[]
      owner?: string
      draft?: RuleGraph
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
      draft: RuleGraph
      problems: Problem[]
    }
  }
  'post-rules-by-rule-examples': {
    body: {
      name: string
      content: ExampleContent
    }
    response: {
      id: string
      rule: string
      name: string
      revision: number
      content: ExampleContent
      createdAt: string
    }
  }
  'post-rules-by-rule-meet': {
    body: {
      draft: RuleGraph
    }
    response: {
      problems: MeetingProblem[]
    }
  }
  'post-rules-by-rule-publish': {
    body: {
      basedOn: number
      note?: string
      stopIfRulesMeet?: boolean
      despiteExamples?: boolean
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
      draft: RuleGraph
      problems: Problem[]
    }
  }
  'post-rules-by-rule-restore': {
    body: {
      basedOn: number
      version: number
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
      draft: RuleGraph
      problems: Problem[]
    }
  }
  'post-rules-by-rule-running-cancel': {
    body: {
      /**
       * @maxItems 1000
       */
      versions: number[]
    }
    response: {
      cancelled: number
    }
  }
  'post-rules-by-rule-switch-off': {
    body: {
      basedOn?: number
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
    }
  }
  'post-rules-by-rule-switch-on': {
    body: {
      basedOn?: number
      version?: number
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
    }
  }
  'post-rules-check': {
    body: {
      draft: unknown
    }
    response: {
      problems: Problem[]
    }
  }
  'post-runs-by-run-cancel': {
    response: {
      id: string
      rule: string
      version: number
      community: string
      event: string
      status: 'running' | 'done' | 'failed'
      startedAt: string
      updatedAt: string
      endedAt: string | null
      dueAt: string | null
      outcome?: Outcome
      problem?: RunProblem
      resting?: {
        is: string
        reason: string
      }
      wish?: 'cancel' | 'pause'
      last: {
        node: string
        reason: string
      } | null
    }
  }
  'post-runs-by-run-pause': {
    response: {
      id: string
      rule: string
      version: number
      community: string
      event: string
      status: 'running' | 'done' | 'failed'
      startedAt: string
      updatedAt: string
      endedAt: string | null
      dueAt: string | null
      outcome?: Outcome
      problem?: RunProblem
      resting?: {
        is: string
        reason: string
      }
      wish?: 'cancel' | 'pause'
      last: {
        node: string
        reason: string
      } | null
    }
  }
  'post-runs-by-run-resume': {
    response: {
      id: string
      rule: string
      version: number
      community: string
      event: string
      status: 'running' | 'done' | 'failed'
      startedAt: string
      updatedAt: string
      endedAt: string | null
      dueAt: string | null
      outcome?: Outcome
      problem?: RunProblem
      resting?: {
        is: string
        reason: string
      }
      wish?: 'cancel' | 'pause'
      last: {
        node: string
        reason: string
      } | null
    }
  }
  'post-tasks-by-task-claim': {
    body: {
      by: string
    }
    response: {
      id: string
      community: string
      run: string | null
      rule: string | null
      kind: 'approve' | 'review' | 'by-hand' | 'veto' | 'notice'
      question: string
      answers: string[]
      group: string
      state: 'open' | 'decided' | 'timed-out' | 'closed'
      claimedBy: {
        person: string
        until: string
      } | null
      verdict: {
        answer: string
        by: string
        reason: string
        at: string
      } | null
      escalatesTo: {
        group: string
        at: string
      } | null
      escalated: boolean
      event: string | null
      until: string
      createdAt: string
      revision: number
    }
  }
  'post-tasks-by-task-decide': {
    body: {
      by: string
      answer: string
      reason?: string
    }
    response: {
      id: string
      community: string
      run: string | null
      rule: string | null
      kind: 'approve' | 'review' | 'by-hand' | 'veto' | 'notice'
      question: string
      answers: string[]
      group: string
      state: 'open' | 'decided' | 'timed-out' | 'closed'
      claimedBy: {
        person: string
        until: string
      } | null
      verdict: {
        answer: string
        by: string
        reason: string
        at: string
      } | null
      escalatesTo: {
        group: string
        at: string
      } | null
      escalated: boolean
      event: string | null
      until: string
      createdAt: string
      revision: number
    }
  }
  'post-tasks-by-task-release': {
    body: {
      by: string
    }
    response: {
      id: string
      community: string
      run: string | null
      rule: string | null
      kind: 'approve' | 'review' | 'by-hand' | 'veto' | 'notice'
      question: string
      answers: string[]
      group: string
      state: 'open' | 'decided' | 'timed-out' | 'closed'
      claimedBy: {
        person: string
        until: string
      } | null
      verdict: {
        answer: string
        by: string
        reason: string
        at: string
      } | null
      escalatesTo: {
        group: string
        at: string
      } | null
      escalated: boolean
      event: string | null
      until: string
      createdAt: string
      revision: number
    }
  }
  'put-communities-by-community': {
    body: {
      basedOn: number
      name: string
      timeZone: string
    }
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }
  }
  'put-communities-by-community-emergency-stop': {
    body: {
      by?: string
    }
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }
  }
  'put-communities-by-community-library-by-kind-by-name': {
    body: {
      basedOn: number
      content: JsonObject
      note?: string
    }
    response: {
      id: string
      community: string
      kind: 'list' | 'template' | 'policy' | 'calendar' | 'constant'
      name: string
      content: JsonObject
      version: number
      revision: number
      updatedAt: string
    }
  }
  'put-communities-by-community-mode': {
    body: {
      name: string
      until?: string | null
      by?: string
    }
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }
  }
  'put-communities-by-community-rule-order': {
    body: {
      basedOn: number
      /**
       * @maxItems 5000
       */
      order: string[]
    }
    response: {
      id: string
      name: string
      timeZone: string
      ruleOrder: string[]
      mode: {
        name: string
        until: string | null
        by: string
      }
      emergencyStop: {
        since: string
        by: string
      } | null
      revision: number
    }
  }
  'put-connections-by-connection': {
    body: {
      basedOn: number
      community: string
      name: string
      platform: string
      hand?: 'watch only' | 'ask first' | 'acting'
      config?: JsonObject
      credentials?: JsonObject
      horizon?: string
    }
    response: {
      id: string
      community: string
      name: string
      platform: string
      hand: 'watch only' | 'ask first' | 'acting'
      config: JsonObject
      horizon: string
      revision: number
      emergencyStop: {
        since: string
        by: string
      } | null
      broken: {
        code: string
        message: string
        since: string
      } | null
      health: {
        healthy: boolean
        sentence: {
          en: string
          de: string
        } | null
        since: string | null
        polledAt: string | null
        brought: number
      }
    }
  }
  'put-connections-by-connection-emergency-stop': {
    body: {
      by?: string
    }
    response: {
      id: string
      community: string
      name: string
      platform: string
      hand: 'watch only' | 'ask first' | 'acting'
      config: JsonObject
      horizon: string
      revision: number
      emergencyStop: {
        since: string
        by: string
      } | null
      broken: {
        code: string
        message: string
        since: string
      } | null
      health: {
        healthy: boolean
        sentence: {
          en: string
          de: string
        } | null
        since: string | null
        polledAt: string | null
        brought: number
      }
    }
  }
  'put-rules-by-rule': {
    body: {
      basedOn: number
      name?: string
      folder?: string
      /**
       * @maxItems 20
       */
      tags?: string[]
      owner?: string
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
    }
  }
  'put-rules-by-rule-draft': {
    body: {
      basedOn: number
      by?: string
      name?: string
      draft: RuleGraph
    }
    response: {
      id: string
      community: string
      name: string
      purpose: string
      revision: number
      live: number | null
      latest: number
      updatedAt: string
      drawnAt: number
      folder: string
      tags: string[]
      owner: string
      draft: RuleGraph
      problems: Problem[]
    }
  }
  'put-rules-by-rule-examples-by-example': {
    body: {
      basedOn: number
      name: string
      content: ExampleContent
    }
    response: {
      id: string
      rule: string
      name: string
      revision: number
      content: ExampleContent
      createdAt: string
    }
  }
  'put-rules-by-rule-presence': {
    body: {
      person: string
      name: string
      node: string | null
    }
    response: {
      revision: number
      others: {
        person: string
        name: string
        node: string | null
      }[]
    }
  }
}
