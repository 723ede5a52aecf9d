import { createPlaza } from './plaza-app.ts'

const { PLAZA_PORT, PLAZA_FILE, PLAZA_TOKEN, PLAZA_WEBHOOK_URL, PLAZA_WEBHOOK_SECRET } = process.env

if (!PLAZA_FILE || !PLAZA_TOKEN) {
  process.stderr.write('Plaza needs PLAZA_FILE (its journal) and PLAZA_TOKEN (who may moderate).\n')
  process.exit(1)
}

try {
  const plaza = await createPlaza({
    file: PLAZA_FILE,
    port: Number(PLAZA_PORT ?? 0),
    token: PLAZA_TOKEN,
    ...(PLAZA_WEBHOOK_URL ? { webhookUrl: PLAZA_WEBHOOK_URL } : {}),
    ...(PLAZA_WEBHOOK_SECRET ? { webhookSecret: PLAZA_WEBHOOK_SECRET } : {}),
  })
  const end = () => void plaza.close().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.stdout.write(`Plaza listens on ${plaza.url}\n`)
} catch (error) {
  process.stderr.write(`Plaza could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
