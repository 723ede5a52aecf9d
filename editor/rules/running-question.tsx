import './questions.css'
import { useQuery } from '@tanstack/react-query'
import { cancelRunning, readRunning } from '../api/rules.ts'
import { toast } from '../controls/toast.tsx'
import { useWords } from '../words/language.ts'

export type RunningChoice = 'go on' | 'cancel'

/** The runs of a rule that are under way, and how those of other versions than `kept` are ended. */
export function useRunning(rule: string) {
  const { say } = useWords()
  const { data = [] } = useQuery({
    queryKey: ['running', rule],
    queryFn: () => readRunning(rule),
    staleTime: 0,
  })
  return {
    count: data.reduce((sum, one) => sum + one.count, 0),
    async end(kept: number | null) {
      const versions = data.map(({ version }) => version).filter((version) => version !== kept)
      if (versions.length === 0) return
      const { cancelled } = await cancelRunning(rule, versions)
      toast(say('runs-cancelled', { n: cancelled }))
    },
  }
}

interface Props {
  count: number
  /** Runs of earlier versions, or all of them. */
  asks?: 'running-title' | 'running-now'
  choice: RunningChoice
  onChoose: (choice: RunningChoice) => void
}

/** What becomes of runs that are under way; by default they end on the version they began on. */
export function RunningQuestion({ count, asks = 'running-title', choice, onChoose }: Props) {
  const { say } = useWords()
  if (count === 0) return null
  return (
    <fieldset className="question">
      <legend>{say(asks, { n: count })}</legend>
      {(['go on', 'cancel'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="running" checked={choice === one} onChange={() => onChoose(one)} />
          {say(one === 'cancel' ? 'running-cancel' : 'running-go-on')}
        </label>
      ))}
    </fieldset>
  )
}
