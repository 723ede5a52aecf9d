import { setTimeout as pause } from 'node:timers/promises'

/** A person who says yes to every open question, over the API, and tries again until it is heard. */
export function answerTasks(url: string): { stop(): Promise<void> } {
  let stopped = false
  const work = async () => {
    while (!stopped) {
      await answerAll(url).catch(() => {})
      await pause(200)
    }
  }
  const working = work()
  return {
    async stop() {
      stopped = true
      await working
    },
  }
}

async function answerAll(url: string): Promise<void> {
  const open = await fetch(`${url}/api/tasks?state=open`, { signal: AbortSignal.timeout(5_000) })
  const tasks: { id: string; answers: string[] }[] = JSON.parse(await open.text())
  for (const { id, answers } of tasks) {
    if (!answers.includes('yes')) continue
    await fetch(`${url}/api/tasks/${encodeURIComponent(id)}/decide`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: 'Ada', answer: 'yes' }),
      signal: AbortSignal.timeout(5_000),
    })
  }
}
