import {
	type BatchProgress,
	confirmingTurnOf,
	settles,
	stepOf,
	type Turn,
	turnOf
} from '../../../domain/paper/batch.ts';
import { toBase64Url } from '../../../protocol/base64url.ts';
import type { CampaignBundle } from '../../../protocol/campaign-bundle.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { campaignBundle } from '../campaign-bundle.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { findBatch } from './batch-record.ts';
import { takesPaper } from './paper-access.ts';
import { type ListedBatch } from './read-batches.ts';
import { formCodeOf, formLanguages } from './paper-form.ts';

/** The page where one batch is keyed, settled and counted. */
export interface BatchPage {
	readonly batch: ListedBatch;
	readonly site: { readonly id: string; readonly name: string };
	/** Forms can be entered now. */
	readonly open: boolean;
	/** Why this person has nothing to do at it now, or null. */
	readonly refused: string | null;
	readonly salt: string;
	/** Base64url. */
	readonly proof: string;
	readonly bundle: CampaignBundle;
	/** Codes at the foot of the sheets, by language. */
	readonly languages: readonly { readonly language: string; readonly code: string }[];
	/** Two people read what is written: a tick for quoting is on the form. */
	readonly quotable: boolean;
}

/** @throws Refusal of `findBatch` */
export async function readBatchPage(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<BatchPage> {
	const { campaign, batch, who, sites } = await findBatch(server, account, slug, id);
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const bundle = await campaignBundle(server, slug);
	const step = stepOf(batch);
	return {
		batch: {
			id,
			number: batch.number,
			site: batch.site,
			step,
			forms: batch.forms,
			aside: batch.aside,
			counted: batch.counted,
			refused: batch.refused,
			destroyed: batch.destroyed
		},
		site: {
			id: batch.site,
			name: sites.find((site) => site.id === batch.site)?.name ?? batch.site
		},
		open: takesPaper(campaign, server.clock()),
		refused: refusalOf(batch, who.id),
		salt: batch.salt,
		proof: toBase64Url(batch.proof),
		bundle,
		languages: await Promise.all(
			formLanguages(campaign, questionnaire.languages).map(async (language) => ({
				language,
				code: await formCodeOf(campaign, questionnaire.version, language)
			}))
		),
		quotable: bundle.commentReaders !== null
	};
}

function refusalOf(batch: BatchProgress, account: string): string | null {
	switch (stepOf(batch)) {
		case 'first':
		case 'second':
			return refusedIn(turnOf(batch, account));
		case 'confirm':
			return refusedIn(confirmingTurnOf(batch, account));
		case 'settle':
		case 'counting':
			return settles(batch, account) ? null : 'turns-taken';
		default:
			return null;
	}
}

function refusedIn(own: { readonly turn: Turn } | { readonly refused: string }): string | null {
	return 'refused' in own ? own.refused : null;
}
