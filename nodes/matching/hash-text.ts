const mask = 0xffff_ffff_ffff_ffffn

/** 64-bit FNV-1a with a last mix, so that near texts have far hashes. Deterministic everywhere. */
export function hashText(text: string): bigint {
  let hash = 0xcbf2_9ce4_8422_2325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100_0000_01b3n) & mask
  }
  hash ^= hash >> 33n
  hash = (hash * 0xff51_afd7_ed55_8ccdn) & mask
  hash ^= hash >> 33n
  hash = (hash * 0xc4ce_b9fe_1a85_ec53n) & mask
  return hash ^ (hash >> 33n)
}
