import { type Sources, sourcesSchema } from '../model/authority.ts'
import {
  type Guide,
  guideSchema,
  type SharedRules,
  sharedDocumentationSchema,
  sharedRulesSchema,
} from '../model/guide.ts'
import { type Documentation, type Rule, ruleSchema } from '../model/rule.ts'
import { ContentError } from './content-error.ts'
import { readJson, readJsonFolder } from './read-json-folder.ts'

/** A guide with its shared rules and documentation filled in. */
export interface FullGuide extends Omit<Guide, 'shared'> {
  readonly file: string
}

/** Every source that rules may name. */
export function readSources(content: string): Sources {
  return readJson(content, 'sources.json', sourcesSchema)
}

/** Every deep guide, by code. */
export function readGuides(content: string): ReadonlyMap<string, FullGuide> {
  const sharedRules = readJson(content, 'shared/rules.json', sharedRulesSchema)
  const sharedDocumentation = readJson(
    content,
    'shared/documentation.json',
    sharedDocumentationSchema,
  )
  const guides = readJsonFolder(content, 'guides', guideSchema).map(({ file, value }) => {
    if (file !== `guides/${value.code}.json`) {
      throw new ContentError([`${file}: holds ${value.code}; name the file after its code`])
    }
    return fillIn(file, value, sharedRules, sharedDocumentation)
  })
  return new Map(guides.map((guide) => [guide.code, guide]))
}

function fillIn(
  file: string,
  { shared, ...guide }: Guide,
  rules: SharedRules,
  documentation: readonly Documentation[],
): FullGuide {
  const sharedRules = (shared?.rules ?? []).map((id) => expandRule(file, guide.code, id, rules))
  const sharedItems = (shared?.documentation ?? []).map((id) => {
    const item = documentation.find((each) => each.id === id)
    if (!item) throw new ContentError([`${file}: no shared documentation item ${id}`])
    return item
  })
  return {
    ...guide,
    file,
    rules: [...guide.rules, ...sharedRules],
    documentation: [...guide.documentation, ...sharedItems],
  }
}

function expandRule(file: string, code: string, id: string, rules: SharedRules): Rule {
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new ContentError([`${file}: no shared rule ${id}`])
  const result = ruleSchema.safeParse(JSON.parse(JSON.stringify(rule).replaceAll('{code}', code)))
  if (result.success) return result.data
  throw new ContentError(
    result.error.issues.map(
      ({ path, message }) => `shared/rules.json: ${id}: ${path.join('.')}: ${message}`,
    ),
  )
}
