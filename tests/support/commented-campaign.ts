import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import type { Verdict } from '#lib/domain/comment/comment.ts';
import type { CommentsRelease } from '#lib/domain/comment/comments-release.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import type { Config } from '#lib/server/config.ts';
import type { Server } from '#lib/server/server.ts';
import { decideComment } from '#lib/server/services/comments/decide-comment.ts';
import { nameReaders } from '#lib/server/services/comments/name-readers.ts';
import { readComments } from '#lib/server/services/comments/read-comments-release.ts';
import { readDesk } from '#lib/server/services/comments/reading-desk.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { listReleases } from '#lib/server/services/read-releases.ts';
import { draft, hour, minute, type Office } from './office.ts';

/** Words that may appear nowhere: of a comment that is withheld, of one that gives its theme, of a name. */
const withheld = 'zibeline-retenue';
const themed = 'zibeline-theme';
export const named = 'Lavalléezibeline';

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
type Wrote = { readonly text: string; readonly quotable: boolean } | null;

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

/** 32 responses, 14 comments: 12 that may be quoted, one to withhold, one that gives its theme. */
export const wrote: readonly Wrote[] = [
	...Array.from({ length: 12 }, (_, place) => ({
		text: `Le bruit du soir, encore ${'x'.repeat(place + 1)}. Mme ${named} le sait`,
		quotable: true
	})),
	{ text: `Mon voisin ${withheld} crie`, quotable: true },
	{ text: `Il fait froid, ${themed}`, quotable: false },
	...Array.from({ length: 18 }, () => null)
];

/** What somebody decides of a comment, by its words. */
export type Decide = (text: string) => { readonly verdict: Verdict; readonly themes: string[] };

export const usual: Decide = (text) => {
	if (text.includes(withheld)) return { verdict: 'withhold', themes: ['bruit'] };
	if (text.includes(themed)) return { verdict: 'theme-only', themes: ['batiment'] };
	return { verdict: 'publish', themes: ['bruit'] };
};

/** One of the two reads everything, one comment after the other. */
export async function decideEach(
	server: Server,
	who: Account,
	slug: string,
	decide: Decide
): Promise<void> {
	const { states } = await readDesk(server, who, slug, null);
	for (let place = 1; place <= states.length; place += 1) {
		const { current } = await readDesk(server, who, slug, place);
		if (current === null) throw new Error('no comment there');
		const decided = decide(current.words.join(' '));
		await decideComment(server, who, slug, { comment: current.id, ...decided });
	}
}

/** What everybody can read of the comments by now. */
export async function publishedComments(
	server: Server,
	slug: string
): Promise<CommentsRelease | null> {
	const [release] = await listReleases(server, slug);
	return release === undefined ? null : readComments(server, release.id);
}

/** Files of the keys that comments are sealed for. */
export async function commentsKeys({ data }: Pick<Config, 'data'>): Promise<string[]> {
	const names = await readdir(join(data, 'keys'));
	return names.filter((name) => name.startsWith('comments-'));
}
