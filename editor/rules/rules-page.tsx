import './rule-list.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { createRule, listActivity, listRules } from '../api/rules.ts'
import { useWho } from '../api/who.ts'
import { toast } from '../controls/toast.tsx'
import { unsentByRule } from '../document/journal.ts'
import { type RuleFile, readRuleFile } from '../document/rule-file.ts'
import { galleryWords } from '../gallery/gallery-words.ts'
import { Empty } from '../words/empty.tsx'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { everything, findRules, type RuleSearch } from './find-rules.ts'
import { ImportDialog } from './import-dialog.tsx'
import { chooseFile, importRule } from './rule-actions.ts'
import { RuleFilters } from './rule-filters.tsx'
import { RuleTable } from './rule-table.tsx'

/** The rules of the community: found, sorted into folders, begun, and read from files. */
export function RulesPage() {
  const { say, read } = useWords()
  const community = useReader((reader) => reader.community)
  const enabled = community !== ''
  const rules = useQuery({ queryKey: ['rules', community], queryFn: () => listRules(community), enabled })
  const activity = useQuery({
    queryKey: ['rule-activity', community],
    queryFn: () => listActivity(community),
    enabled,
    refetchInterval: 30_000,
  })
  const unsent = useQuery({ queryKey: ['unsent'], queryFn: unsentByRule, staleTime: 0 })
  const [search, setSearch] = useState<RuleSearch>(everything)
  const files = useFiles(community)
  const all = rules.data ?? []
  const acted = new Set(activity.data?.flatMap(({ rule, lastFired }) => (lastFired ? rule : [])))
  const found = findRules(all, search, acted)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be let go anywhere on the list
    <div
      className="page rule-list"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file) void file.text().then(files.read)
      }}
    >
      <div className="row">
        <h1 className="grow">{say('rules')}</h1>
        <button type="button" onClick={() => void chooseFile().then((text) => text && files.read(text))}>
          {say('read-file')}
        </button>
        <Link className="button" href="/gallery">
          {read(galleryWords.begin)}
        </Link>
      </div>
      {!enabled && <Empty title="no-communities" hint="no-communities-hint" />}
      {enabled && <NewRule community={community} />}
      {rules.isError && <Refusal error={rules.error} again={() => rules.refetch()} />}
      {rules.isLoading && <p>{say('loading')}</p>}
      {rules.data?.length === 0 && <Empty title="no-rules" hint="no-rules-hint" />}
      {all.length > 0 && <RuleFilters rules={all} search={search} onSearch={setSearch} />}
      {all.length > 0 && found.length === 0 && <p className="quiet">{say('no-rules-found')}</p>}
      {found.length > 0 && (
        <RuleTable rules={found} activity={activity.data} unsent={unsent.data ?? new Map()} />
      )}
      {files.dialog}
    </div>
  )
}

/** A rule file that was dropped or chosen: asked about, then a new rule. */
function useFiles(community: string) {
  const { say } = useWords()
  const [, go] = useLocation()
  const [file, setFile] = useState<RuleFile | null>(null)
  const make = useMutation({
    mutationFn: (read: RuleFile) => importRule(community, read),
    onSuccess: (id) => go(`/rules/${encodeURIComponent(id)}`),
    onError: () => toast(say('offline'), { tone: 'bad' }),
  })
  return {
    read(text: string) {
      const read = readRuleFile(text)
      if (read) setFile(read)
      else toast(say('not-a-rule-file'), { tone: 'bad' })
    },
    dialog: file && (
      <ImportDialog
        named
        file={file}
        action={say('import-as-new')}
        onClose={() => setFile(null)}
        onDone={(read) => {
          setFile(null)
          make.mutate(read)
        }}
      />
    ),
  }
}

function NewRule({ community }: { community: string }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const [, go] = useLocation()
  const by = useWho((who) => who.name)
  const create = useMutation({
    mutationFn: () => createRule({ community, name: name.trim(), by }),
    onSuccess: (rule) => go(`/rules/${encodeURIComponent(rule.id)}`),
  })
  return (
    <form
      className="panel row"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) create.mutate()
      }}
    >
      <label className="row grow">
        {say('rule-name')}
        <input
          className="grow"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="main" disabled={name.trim() === '' || create.isPending}>
        {say('new-rule')}
      </button>
      {create.isError && <Refusal error={create.error} />}
    </form>
  )
}
