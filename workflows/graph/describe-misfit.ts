import type { Words } from '../../nodes/contract/json.ts'
import type { Misfit } from './fits-schema.ts'

/** The pointer of the field that a person has to mend. */
export function pointerOf({ keyword, instancePath, params }: Misfit): string {
  const name = { required: params.missingProperty, additionalProperties: params.additionalProperty }[keyword]
  return typeof name === 'string' ? `${instancePath}/${escapePointer(name)}` : instancePath
}

export const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Of a choice that fits in none of its ways only the choice itself is told, not what each way would have wanted. */
export function withoutEchoes(misfits: readonly Misfit[]): Misfit[] {
  const choices = misfits.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  return misfits.filter(
    (one) => !choices.some((choice) => one !== choice && one.schemaPath.startsWith(`${choice.schemaPath}/`)),
  )
}

/** What is wrong with a value, in plain words; `name` is what the form calls the field. */
export function describeMisfit({ keyword, params }: Misfit, name: Words): Words {
  const says = (en: string, de: string): Words => ({ en: `“${name.en}” ${en}.`, de: `„${name.de}“ ${de}.` })
  const limit = String(params.limit)
  switch (keyword) {
    case 'required':
      return says('is missing', 'fehlt')
    case 'additionalProperties':
      return says('is not known here', 'ist hier nicht bekannt')
    case 'type': {
      const kind = kinds[String(params.type)] ?? { en: String(params.type), de: String(params.type) }
      return says(`must be ${kind.en}`, `muss ${kind.de} sein`)
    }
    case 'minItems':
      return says(
        `needs at least ${limit} ${params.limit === 1 ? 'entry' : 'entries'}`,
        `braucht mindestens ${limit} ${params.limit === 1 ? 'Eintrag' : 'Einträge'}`,
      )
    case 'maxItems':
      return says(`may have at most ${limit} entries`, `darf höchstens ${limit} Einträge haben`)
    case 'uniqueItems':
      return says('names something twice', 'nennt etwas doppelt')
    case 'minLength':
      return params.limit === 1
        ? says('must not be empty', 'darf nicht leer sein')
        : says(`must be at least ${limit} characters long`, `muss mindestens ${limit} Zeichen lang sein`)
    case 'maxLength':
      return says(`may be at most ${limit} characters long`, `darf höchstens ${limit} Zeichen lang sein`)
    case 'minimum':
      return says(`must be at least ${limit}`, `muss mindestens ${limit} sein`)
    case 'maximum':
      return says(`may be at most ${limit}`, `darf höchstens ${limit} sein`)
    case 'exclusiveMinimum':
      return says(`must be more than ${limit}`, `muss mehr als ${limit} sein`)
    case 'exclusiveMaximum':
      return says(`must be less than ${limit}`, `muss weniger als ${limit} sein`)
    case 'enum': {
      const choices = Array.isArray(params.allowedValues) ? params.allowedValues.join(', ') : ''
      return says(`must be one of: ${choices}`, `muss eines hiervon sein: ${choices}`)
    }
    case 'const':
      return says(`must be ${String(params.allowedValue)}`, `muss ${String(params.allowedValue)} sein`)
    case 'pattern':
    case 'format':
      return says('is not written the way it has to be', 'ist nicht so geschrieben, wie es sein muss')
    default:
      return says('has a value that does not fit', 'hat einen Wert, der nicht passt')
  }
}

const kinds: { readonly [type: string]: Words } = {
  string: { en: 'a text', de: 'ein Text' },
  number: { en: 'a number', de: 'eine Zahl' },
  integer: { en: 'a whole number', de: 'eine ganze Zahl' },
  boolean: { en: 'yes or no', de: 'ja oder nein' },
  array: { en: 'a list', de: 'eine Liste' },
  object: { en: 'a group of fields', de: 'eine Gruppe von Feldern' },
  null: { en: 'empty', de: 'leer' },
}
