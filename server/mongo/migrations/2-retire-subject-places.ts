import type { Collections } from '../collections.ts'
import { dropIndex } from './drop-index.ts'

/** A subject is found by its kind and id on the platform, whatever connection it came by. */
export const retireSubjectPlaces = ({ subjects }: Collections): Promise<void> =>
  dropIndex(subjects, 'community_1_connection_1_kind_1_platformId_1')
