import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const endBytes = 22
const longestComment = 65_535

/** Writes one file of a zip archive to `target`; false when the archive has none of that name. */
export async function unzipEntry(archive: string, name: string, target: string): Promise<boolean> {
  const file = await open(archive)
  try {
    const entry = await findEntry(file, name)
    if (!entry) return false
    const { start, length, packed } = entry
    const from = createReadStream(archive, { start, end: start + length - 1 })
    const to = createWriteStream(target)
    if (packed) await pipeline(from, createInflateRaw(), to)
    else await pipeline(from, to)
    return true
  } finally {
    await file.close()
  }
}

interface Entry {
  start: number
  length: number
  packed: boolean
}

/** Looks the name up in the directory at the archive's end. The archives are pinned: none is split or over 4 GB. */
async function findEntry(file: FileHandle, name: string): Promise<Entry | undefined> {
  const { size } = await file.stat()
  const tail = await read(file, Math.max(0, size - endBytes - longestComment), size)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.readUInt32LE(end) !== END) return undefined
  const directoryStart = tail.readUInt32LE(end + 16)
  const directory = await read(file, directoryStart, directoryStart + tail.readUInt32LE(end + 12))
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameBytes = directory.readUInt16LE(at + 28)
    const more = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    if (directory.toString('utf8', at + 46, at + 46 + nameBytes) === name) {
      const local = directory.readUInt32LE(at + 42)
      const header = await read(file, local, local + 30)
      const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      const packed = directory.readUInt16LE(at + 10) !== 0
      return { start, length: directory.readUInt32LE(at + 20), packed }
    }
    at += 46 + nameBytes + more
  }
  return undefined
}

async function read(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}
