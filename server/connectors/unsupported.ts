import type { EffectCall, PlatformAnswer } from './contract.ts'

/** What a connector says to a verb that its platform does not have. */
export const unsupported = ({ verb }: Pick<EffectCall, 'verb'>): PlatformAnswer => ({
  ...{ is: 'refused', code: 'unsupported' },
  message: `This connection can not ${verb}.`,
})
