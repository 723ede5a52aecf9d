import { spawn } from 'node:child_process'

export interface CommandResult {
  /** Undefined when the command does not exist or was ended by a signal. */
  exitCode: number | undefined
  output: string
}

/** Runs a command to its end and keeps what it prints; never throws for what the command does. */
export function runCommand(
  command: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(signal ? { signal } : {}) })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.on('error', (error) => resolve({ exitCode: undefined, output: output || error.message }))
  child.on('close', (code) => resolve({ exitCode: code ?? undefined, output }))
  return promise
}
