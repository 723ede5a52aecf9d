/**
 * Loaded before everything else in a process (`node --import`): its clock is wrong by `CLOCK_OFFSET_MS` and runs
 * `CLOCK_RATE` times as fast from its start on.
 */
const offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0)
const rate = Number(process.env.CLOCK_RATE ?? 1)
const RightDate = globalThis.Date
const started = RightDate.now()
const wrongNow = () => Math.floor(started + offsetMs + (RightDate.now() - started) * rate)

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [wrongNow()] : given, newTarget),
  apply: () => new RightDate(wrongNow()).toString(),
  get: (target, name) => (name === 'now' ? wrongNow : Reflect.get(target, name)),
})
