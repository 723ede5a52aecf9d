import type { Collections } from '../collections.ts'

/** Claims were named by the whole key of their effect; of runs that still go on they lose the run before it. */
export async function shortenClaimNames({ runs }: Collections): Promise<void> {
  const before = { $concat: ['$_id', '/'] }
  const isLong = { $eq: [{ $indexOfBytes: ['$$claim.k', before] }, 0] }
  const short = { $substrBytes: ['$$claim.k', { $strLenBytes: before }, -1] }
  const renamed = { k: { $cond: [isLong, short, '$$claim.k'] }, v: '$$claim.v' }
  const claims = { $map: { input: { $objectToArray: '$claims' }, as: 'claim', in: renamed } }
  await runs.updateMany({ status: 'running', claims: { $ne: {} } }, [
    { $set: { claims: { $arrayToObject: claims } } },
  ])
}
