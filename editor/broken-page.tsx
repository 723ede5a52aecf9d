import { Component, type ReactNode } from 'react'
import { useWords } from './words/language.ts'

interface Props {
  /** Where one is: at another place there is another chance. */
  at: string
  children: ReactNode
}

/** A page that breaks says so and leaves the frame standing: every other page is still one press away. */
export class BrokenPage extends Component<Props, { brokenAt: string | null }> {
  override state = { brokenAt: null }
  static getDerivedStateFromError() {
    return { brokenAt: location.pathname }
  }
  override componentDidUpdate({ at }: Props) {
    if (this.state.brokenAt !== null && at !== this.props.at) this.setState({ brokenAt: null })
  }
  override render() {
    return this.state.brokenAt === null ? this.props.children : <Sorry />
  }
}

function Sorry() {
  const { say } = useWords()
  return (
    <div className="page">
      <div className="refusal" role="alert">
        <strong>{say('page-broken')}</strong>
        <p>{say('page-broken-hint')}</p>
        <button type="button" onClick={() => location.reload()}>
          {say('try-again')}
        </button>
      </div>
    </div>
  )
}
