const ofMember = ['id', 'name', 'roles', 'joinedAt', 'posts', 'own', 'language']
const ofSubject = ['kind', 'id', 'revision', 'authorId', 'title', 'text', 'url', 'createdAt']
const ofEvent = [
  ...['id', 'community', 'receivedAt', 'ingress', 'actor', 'subject', 'target', 'report.reporter', 'keys'],
  ...['moderation.verb', 'moderation.by', 'moderation.reason', 'change.fields', 'cause.run', 'cause.depth'],
  ...['thread.id', 'thread.title', ...ofMember.map((name) => `actor.${name}`)],
  ...ofSubject.flatMap((name) => [`subject.${name}`, `target.${name}`]),
]
const rarer = new Set([
  ...['thread.id', 'community.id', 'member.own'],
  ...ofEvent.map((name) => `event.${name}`),
])

/** What events have too, for those who know their names; into `ext` platforms put what they like. */
export const isRarer = (path: readonly string[]) =>
  rarer.has(path.join('.')) || /^event\.(ext|change\.previous)\../.test(path.join('.'))
