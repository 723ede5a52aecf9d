import type { NodeFace } from './contract/face.ts'

const faces = import.meta.glob<NodeFace>('./*/*/face.tsx', { eager: true, import: 'face' })
const byType = new Map(
  Object.entries(faces).map(([path, face]) => [path.split('/').at(-2) ?? '', face] as const),
)

/** A node's face, if it has one; only the editor asks. */
export const faceOf = (type: string): NodeFace | undefined => byType.get(type)
