import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { CreditPolicy } from './credit-policy.ts'
import { parseCreditPolicy } from './parse-policy.ts'

/** Sets the organisation's credit policy; its entries are credited anew when next asked for. */
export async function replaceCreditPolicy(
  { db, now }: Store,
  { organizationId, userId }: LogScope,
  input: unknown,
): Promise<CreditPolicy> {
  const policy = parseCreditPolicy(input)
  const values = {
    policy: JSON.stringify(policy),
    updated_by: userId,
    updated_at: now().toISOString(),
  }
  await db
    .insertInto('credit_policy')
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute()
  return policy
}
