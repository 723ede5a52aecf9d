import type { Loaded } from './load.ts'

const enoughRounds = 6
/** Better than the best before by less than this is not better. */
const noticeable = 1.05

/**
 * The same load again and again until it gains nothing any more: what is measured next is the code as it runs for
 * hours, and not how quickly an engine compiles. Answers the events/s of each round.
 */
export async function warmUp(
  load: () => Promise<Pick<Loaded, 'posted' | 'seconds'>>,
  most = enoughRounds,
): Promise<number[]> {
  const rates: number[] = []
  let best = 0
  for (;;) {
    const { posted, seconds } = await load()
    const rate = posted / seconds
    rates.push(Math.round(rate))
    if (rate < best * noticeable || rates.length >= most) return rates
    best = rate
  }
}
