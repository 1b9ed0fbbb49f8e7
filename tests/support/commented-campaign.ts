import { sealResponse } from '#lib/client/sealing/seal.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { finish, startResponse, withAnswer } from '#lib/domain/response/finish.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { nameReaders } from '#lib/server/services/comments/name-readers.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { draft, hour, minute, type Office } from './office.ts';

export const openQuestion = 'une-seule-chose';

/** Somebody with an access of their own in the office's organisation. */
export async function account(office: Office, name: string, role: Role): Promise<Account> {
	const { id } = await office.server.accounts.create({
		name,
		username: name.toLowerCase().replaceAll(/[^a-z]/g, '.'),
		password: 'tasse verte neige mardi',
		memberships: [
			{ organisation: role === 'administrator' ? null : office.organisation, role, site: null }
		]
	});
	const listed = (await office.server.accounts.list()).find((one) => one.id === id);
	if (listed === undefined) throw new Error('the account was not made');
	return listed;
}

/** What somebody wrote, and whether it may be quoted; null for who wrote nothing. */
export type Wrote = { readonly text: string; readonly quotable: boolean } | null;

/** A campaign with two readers that everybody has answered, counted, on the day before its results. */
export async function countedCampaign(
	office: Office,
	readers: readonly [Account, Account],
	wrote: readonly Wrote[]
): Promise<string> {
	const slug = await draft(office);
	const [first, second] = readers;
	await nameReaders(office.server, office.manager, slug, { first: first.id, second: second.id });
	await openCampaign(office.server, office.manager, slug, 'now');
	const bundle = await campaignBundle(office.server, slug);
	const questionnaire = parseQuestionnaire(bundle.questionnaire);
	const site = office.sites[0]?.id ?? '';
	const envelopes = await Promise.all(
		wrote.map((one) => {
			const begun = startResponse();
			const answers =
				one === null
					? begun
					: withAnswer(begun, openQuestion, {
							kind: 'text',
							text: one.text,
							...(one.quotable ? { quotable: true as const } : {})
						});
			const response = finish(questionnaire, answers, 'fr');
			return sealResponse({ bundle, questionnaire, response, site });
		})
	);
	for (let from = 0; from < envelopes.length; from += 50) {
		await office.server.ballotBox.put(
			envelopes
				.slice(from, from + 50)
				.map((envelope) => ({ ...envelope, sealed: fromBase64Url(envelope.sealed) }))
		);
	}
	office.wait(2 * hour + 15 * minute);
	await advanceCampaigns(office.server);
	return slug;
}
