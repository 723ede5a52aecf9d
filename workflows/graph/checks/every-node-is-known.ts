import type { Check } from '../problem.ts'

/** Type and version are in the catalog of this installation. */
export const everyNodeIsKnown: Check = (graph, catalog) =>
  graph.nodes.flatMap((node) => {
    if (catalog.find(node.type, node.version)) return []
    const newest = catalog.all().find(({ definition }) => definition.type === node.type)?.definition.version
    const problem = { code: 'every-node-is-known', severity: 'error', node: node.id } as const
    if (newest === undefined) {
      return [
        {
          ...problem,
          sentence: {
            en: `There is no card called “${node.type}” here.`,
            de: `Eine Karte namens „${node.type}“ gibt es hier nicht.`,
          },
          hint: {
            en: 'Replace it by a card from the palette, or remove it.',
            de: 'Ersetze sie durch eine Karte aus der Palette, oder entferne sie.',
          },
        },
      ]
    }
    return [
      {
        ...problem,
        sentence: {
          en: `Version ${node.version} of “${node.type}” is not known here; the newest is ${newest}.`,
          de: `Version ${node.version} von „${node.type}“ ist hier nicht bekannt; die neueste ist ${newest}.`,
        },
        hint: {
          en: `Add the card again from the palette: you get version ${newest}.`,
          de: `Füge die Karte neu aus der Palette hinzu: Du bekommst Version ${newest}.`,
        },
      },
    ]
  })
