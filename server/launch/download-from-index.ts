import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { PinnedWheel } from './pinned-wheels.ts'

const accepted = 'application/vnd.pypi.simple.v1+json, text/html;q=0.5'

/** Reads a Python package index as pip does, for where there is no pip. Answers why it failed, or nothing. */
export async function downloadFromIndex(
  index: string,
  wheel: PinnedWheel,
  target: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const given = signal ? { signal } : {}
  try {
    const page = `${index.replace(/\/$/, '')}/${wheel.package}/`
    const listed = await fetch(page, { headers: { accept: accepted }, ...given })
    if (!listed.ok) return `the package index answered ${listed.status}`
    const link = linkTo(wheel.file, await listed.text())
    if (link === undefined) return `the package index does not list ${wheel.file}`
    const answer = await fetch(new URL(link, listed.url), given)
    if (!answer.ok || !answer.body) return `the package index answered ${answer.status}`
    await pipeline(answer.body, createWriteStream(target), given)
    return undefined
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return reason instanceof Error ? reason.message : 'the package index does not answer'
  }
}

/** Where a file is found, in the index's JSON or in its page of links. */
function linkTo(file: string, listing: string): string | undefined {
  if (listing.trimStart().startsWith('{')) {
    const { files }: { files?: { filename?: string; url?: string }[] } = JSON.parse(listing)
    return files?.find(({ filename }) => filename === file)?.url
  }
  const links = listing.matchAll(/href="([^"#]+)/g)
  return [...links].map(([, link = '']) => link).find((link) => link.endsWith(`/${file}`))
}
