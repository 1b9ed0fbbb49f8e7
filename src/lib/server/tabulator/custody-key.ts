import { drawSecret, type Guarded, secretOf, shareSecret } from './custody.ts';
import type { CampaignKey, PrivateKeys } from './private-keys.ts';

/** A key of a formal vote, and what is printed on the three cards. */
export interface CustodyKey extends CampaignKey {
	readonly shares: readonly string[];
}

/** Makes the key of a vote and the three cards that open it; the secret itself is kept nowhere. */
export async function createCustodyKey(
	keys: PrivateKeys,
	campaign: string
): Promise<CustodyKey & { shares: string[] }> {
	const secret = drawSecret();
	const made = await keys.create(campaign, secret);
	const shares = await shareSecret(secret, { campaign, key: made.key });
	secret.fill(0);
	return { ...made, shares };
}

/** @throws Refusal what is wrong with the shares, or `shares-open-nothing` */
export async function tryShares(
	keys: PrivateKeys,
	{ campaign, key }: Guarded,
	shares: readonly [string, string]
): Promise<void> {
	const secret = await secretOf(shares, { campaign, key });
	const scalar = await keys.read(campaign, key, secret);
	scalar.fill(0);
	secret.fill(0);
}
