import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker'
import { errorCode } from './error-code.ts'

/** Every error that leaves an activity is replaced by its code: a history keeps what it is told for ever. */
export const onlyCodes: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    try {
      return await next(input)
    } catch (error) {
      if (error instanceof CancelledFailure) throw new CancelledFailure('cancelled')
      const code = errorCode(error)
      throw ApplicationFailure.create({ message: code, type: code, nonRetryable: false })
    }
  },
}
