import type { RequestHandler } from 'express'
import helmet from 'helmet'

const ofPages = helmet({
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    directives: {
      styleSrc: ["'self'", "'unsafe-inline'"],
      upgradeInsecureRequests: null,
      imgSrc: ["'self'", 'data:'],
    },
  },
})
const ofParts = helmet({
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
})

/**
 * What a browser is told to forbid. A page and a worker have policies of their own; the many small parts they load
 * go under those, and half a kilobyte of headers on each would be a tenth of the first load.
 */
export const safeHeaders: RequestHandler = (request, response, next) => {
  const isPart = /^\/assets\/(?!.*worker)[\w.-]+\.(js|css)$/.test(request.path)
  return (isPart ? ofParts : ofPages)(request, response, next)
}
