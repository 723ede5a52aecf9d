/** Where carriers are started and taken. */
export const taskQueue = 'steward'
