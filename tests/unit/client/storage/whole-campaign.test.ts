import { describe, expect, test } from 'vitest';
import { loadCampaign, soundCampaign } from '#lib/client/storage/campaign-store.ts';
import type { KeptCampaigns } from '#lib/client/storage/kept-campaigns.ts';
import { wholeCampaign } from '#lib/client/storage/whole-campaign.ts';
import { questionnaireHash } from '#lib/protocol/questionnaire-hash.ts';
import { bundleInLanguage } from '#lib/server/services/bundle-in-language.ts';
import { checkedBundle } from '../../../support/any-bundle.ts';
import { librarySurvey } from '../../../support/library-survey.ts';
import { createSigner } from '../sync/receipts.ts';

const questionnaire = librarySurvey('sondage-annuel');
const bundle = {
	...(await checkedBundle('essai', questionnaire, createSigner().publicKey)),
	languages: [...questionnaire.languages]
};

const kept: unknown[] = [];
const store: KeptCampaigns = {
	find: () => Promise.resolve(undefined),
	keep: (one) => {
		kept.push(one);
		return Promise.resolve(true);
	}
};

/** A server that answers as the route does. */
const server: typeof fetch = (address) => {
	if (typeof address !== 'string') throw new Error('asked for by its path');
	const language = new URL(address, 'http://localhost').searchParams.get('lang');
	return Promise.resolve(
		Response.json(language === null ? bundle : bundleInLanguage(bundle, language))
	);
};

async function begunIn(language: string) {
	kept.length = 0;
	const answer = await loadCampaign('essai', server, store, language);
	if (!('bundle' in answer)) throw new Error(answer.refusal);
	return answer;
}

describe('a campaign that comes in one language first', () => {
	test('holds that language and French, a third of the bytes, and is not kept', async () => {
		const begun = await begunIn('ar');
		expect(Object.keys(begun.questionnaire.questions[0]?.text ?? {})).toEqual(['fr', 'ar']);
		expect(begun.questionnaire.languages).toEqual(bundle.languages);
		expect(kept).toEqual([]);
		const part = JSON.stringify(bundleInLanguage(bundle, 'fr')).length;
		expect(part).toBeLessThan(JSON.stringify(bundle).length / 2);
	});

	test('becomes the whole, of the same hash, without another object on screen', async () => {
		const begun = await begunIn('fr');
		const { questionnaire: asked } = begun;
		const rest = wholeCampaign(begun, () => loadCampaign('essai', server, store));
		expect([rest.speaks('fr'), rest.speaks('ar')]).toEqual([true, false]);
		await rest.whole();
		expect(rest.speaks('ar')).toBe(true);
		expect(begun.questionnaire).toBe(asked);
		expect(asked).toEqual(questionnaire);
		expect(await questionnaireHash(asked)).toBe(bundle.questionnaireHash);
		expect(kept).toHaveLength(1);
	});

	test('says so when the rest cannot be had, and has it at the next attempt', async () => {
		const begun = await begunIn('fr');
		let gone = true;
		const rest = wholeCampaign(begun, () =>
			loadCampaign('essai', gone ? () => Promise.reject(new TypeError()) : server, store)
		);
		await expect(rest.whole()).rejects.toThrow('other languages');
		expect(rest.speaks('ar')).toBe(false);
		gone = false;
		await rest.whole();
		expect(rest.speaks('ar')).toBe(true);
	});

	test('takes no words of another version of the questions', async () => {
		const begun = await begunIn('fr');
		const rest = wholeCampaign(
			{ ...begun, bundle: { ...begun.bundle, questionnaireHash: 'x'.repeat(43) } },
			() => loadCampaign('essai', server, store)
		);
		await expect(rest.whole()).rejects.toThrow('other languages');
		expect(Object.keys(begun.questionnaire.title)).toEqual(['fr']);
	});

	test('is never believed where the whole is expected: in what a device has kept', async () => {
		expect(await soundCampaign(bundleInLanguage(bundle, 'fr'))).toBeNull();
		expect(await soundCampaign(bundle)).not.toBeNull();
	});

	test('comes whole to whoever asks for a language it does not have', () => {
		expect(bundleInLanguage(bundle, 'iu')).toBe(bundle);
		expect(bundleInLanguage(bundle, '__proto__')).toBe(bundle);
	});
});
