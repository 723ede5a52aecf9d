import { faceOf } from '../../nodes/faces.browser.ts'

const paths = {
  trigger: 'M13 2 4 14h6l-1 8 9-12h-6z',
  condition: 'M12 2 22 12 12 22 2 12zM9.5 9.5a2.5 2.5 0 1 1 2.5 3v1.5m0 2.5v.1',
  action: 'M5 4l14 8-14 8z',
  control: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 2',
  unknown: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 5v5m0 3v.1',
}
export type Kind = keyof typeof paths

/** The path of a kind's sign, on a field of 24 by 24. */
export const signOf = (kind: Kind) => paths[kind]

/** The sign of a node, in the colour of its kind; of a type without a face that of the kind. */
export function KindIcon({ kind, type }: { kind: Kind; type?: string }) {
  return (
    <svg className={`kind-icon kind-${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={(type && faceOf(type)?.icon) ?? paths[kind]} />
    </svg>
  )
}
