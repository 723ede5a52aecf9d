export interface Box {
  left: number
  top: number
  width: number
  height: number
}
interface Size {
  width: number
  height: number
}
export type Side = 'below' | 'right'

const gap = 6
const margin = 8

/** Where a floating box goes: beside its anchor, on the other side where there is more room, never off the screen. */
export function placeBeside(anchor: Box, size: Size, screen: Size, side: Side = 'below') {
  const within = (at: number, length: number, room: number) =>
    Math.max(margin, Math.min(at, room - length - margin))
  const beyond = (start: number, length: number, own: number, room: number) => {
    const after = start + length + gap
    const before = start - own - gap
    return after + own <= room - margin || before < margin ? after : before
  }
  const left = side === 'below' ? anchor.left : beyond(anchor.left, anchor.width, size.width, screen.width)
  const top = side === 'below' ? beyond(anchor.top, anchor.height, size.height, screen.height) : anchor.top
  return { left: within(left, size.width, screen.width), top: within(top, size.height, screen.height) }
}
