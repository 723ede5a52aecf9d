import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import getRawBody from 'raw-body'
import { Refusal } from './errors.ts'

/** The body as it was sent, unpacked where it was packed; `limit` in bytes. @throws Refusal, or an error of raw-body */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const packed = request.headers['content-encoding']
  if (packed === undefined || packed === 'identity') {
    return getRawBody(request, { limit, length: request.headers['content-length'] ?? null })
  }
  const unpack = unpackers[packed]
  if (!unpack) throw new Refusal('not-json-type', { detail: `Bodies packed by ${packed} are not read.` })
  return getRawBody(unpacked(request, unpack()), { limit }).catch((error: unknown) => {
    if (error instanceof Error && 'errno' in error)
      throw new Refusal('bad-request', { detail: error.message })
    throw error
  })
}

const unpackers: { [encoding: string]: (() => Readable & NodeJS.WritableStream) | undefined } = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function unpacked(request: IncomingMessage, unpacking: Readable & NodeJS.WritableStream): Readable {
  request.once('aborted', () => unpacking.destroy())
  return request.pipe(unpacking)
}
