import { Type } from 'typebox'
import { communitySchema } from '../communities/communities.routes.ts'
import { connectionSchema } from '../communities/connections.routes.ts'
import { readRunning } from '../launch/running-file.ts'
import { overviewSchema } from '../observe/overview.routes.ts'
import { missingNodesSchema } from '../rules/needed-nodes.routes.ts'
import { ruleSummarySchema } from '../rules/rule-views.ts'
import { type ApiClient, ApiProblem } from './api-client.ts'

interface Finding {
  well: boolean
  line: string
}

/** What is found, running and healthy; answers whether all of it is. */
export async function doctor(
  api: ApiClient,
  dataDir: string,
  print: (line: string) => void,
): Promise<boolean> {
  const findings = [...runningHere(dataDir), ...(await answering(api))]
  for (const { well, line } of findings) print(`${well ? 'ok  ' : 'BAD '} ${line}`)
  return findings.every(({ well }) => well)
}

function runningHere(dataDir: string): Finding[] {
  const running = readRunning(dataDir)
  if (!running) return [{ well: true, line: `nothing was started with the data in ${dataDir}` }]
  return running.children.map(({ name, pid }) => {
    const well = lives(pid)
    return { well, line: `${name} ${well ? 'runs' : 'does not run'} (process ${pid})` }
  })
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function answering(api: ApiClient): Promise<Finding[]> {
  try {
    const { missing } = await api.call('GET', '/api/overview', overviewSchema)
    const communities = await api.call('GET', '/api/communities', Type.Array(communitySchema))
    const connections = await api.call('GET', '/api/connections', Type.Array(connectionSchema))
    const rules = await api.call('GET', '/api/rules', Type.Array(ruleSummarySchema))
    const live = rules.filter((rule) => rule.live !== null).length
    const nodes = await nodeFindings(api)
    return [
      { well: true, line: `Steward answers at ${api.url}, its database too` },
      ...missing.map(({ what, sentence }) => ({ well: what === 'editor', line: sentence.en })),
      { well: true, line: `${communities.length} communities, ${rules.length} rules, ${live} of them live` },
      ...nodes,
      ...communities
        .filter(({ emergencyStop }) => emergencyStop)
        .map(({ name, emergencyStop }) => ({
          well: false,
          line: `${name} is stopped by ${emergencyStop?.by}`,
        })),
      ...connections.map(({ name, hand, health }) => ({
        well: health.healthy,
        line: `connection ${name}: ${health.sentence ? `${health.sentence.en} Since ${health.since}.` : hand}`,
      })),
    ]
  } catch (error) {
    if (error instanceof ApiProblem) return [{ well: false, line: error.lines.join(' ') }]
    throw error
  }
}

/** Versions of nodes that are needed and that the running build does not know. */
export async function nodeFindings(api: ApiClient): Promise<Finding[]> {
  const missing = await api.call('GET', '/api/nodes/missing', missingNodesSchema)
  return missing.map(({ type, version, is }) => ({
    well: false,
    line:
      is === 'older'
        ? `${type} version ${version} is needed, and only newer ones are known: Steward will not start again like this`
        : `${type} version ${version} is needed, and only a newer Steward knows it: its runs wait for one`,
  }))
}
