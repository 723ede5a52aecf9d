declare module '*?shared-worker' {
  export default function startWorker(): Worker
}
