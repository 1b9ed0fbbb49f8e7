import { redirect } from '@sveltejs/kit';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import { questionWords } from '#lib/domain/report/question-words.ts';
import { readBallotRules } from '#lib/server/services/consultations/read-ballot-rules.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { inLanguage } from '#lib/i18n/localized.ts';
import { allows } from '#lib/server/accounts/permission.ts';
import { gathered, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { raiseMarginFloor } from '#lib/server/services/plan-floor.ts';
import { notePlanSeen } from '#lib/server/services/plan-seen.ts';
import { savePlan } from '#lib/server/services/plan-save.ts';
import { previewCampaign, type Preview } from '#lib/server/services/preview-campaign.ts';
import { readNextStep } from '#lib/server/services/read-first-run.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import type { Actions, PageServerLoad } from './$types';
import { chosenSize, sizeText } from './preview-size.ts';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { slug } = event.params;
	const size = chosenSize(event.url);
	let preview: Preview;
	try {
		preview = await previewCampaign(server, account, slug, size);
	} catch (error) {
		if (isRefusal(error) && error.code === 'plan-fixed') {
			redirect(303, `/bureau/campagnes/${slug}`);
		}
		throw error;
	}
	const { campaign, plan, choices } = preview;
	const { locale } = event.locals;
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		slug,
		title: inLanguage(campaign.title, locale),
		unit: campaign.unit,
		rules: await readBallotRules(server, campaign),
		publishes: campaign.calendar.publishes,
		figures: preview.figures,
		margin: plan.policy.margin,
		respondents: preview.respondents,
		possible: preview.possible,
		guessed: preview.guessed ? size.unknown : null,
		sizes: preview.sizes.map(({ share, respondents }) => ({
			share,
			answers: respondents,
			address: `?reponses=${sizeText(share, size)}`,
			chosen: share === size.share
		})),
		page: sizeText(size.share, size),
		outlooks: preview.outlooks,
		costs: costsOf(preview, locale),
		choices,
		changes: preview.changeable && allows(account, 'manage-campaigns', campaign.organisation),
		manages: allows(account, 'manage-organisation', campaign.organisation),
		looks: allows(account, 'manage-campaigns', campaign.organisation),
		trial: !preview.changeable,
		next: await readNextStep(server, account, organisation.id, event.params.slug),
		saved: event.url.searchParams.get('enregistre')
	};
};

/** The cost of each breakdown, with the words of its question. */
function costsOf({ costs, questionnaire }: Preview, locale: string) {
	const asked = questionWords(questionnaire, locale);
	const short = (id: string): string => {
		const question = questionnaire.questions.find((one) => one.id === id);
		return question === undefined ? id : wordsIn(question.short, locale);
	};
	return costs.flatMap((cost) => {
		const items = asked.find(({ question }) => question === cost.question)?.items ?? [];
		const item = items.find((one) => one.item === cost.example?.item) ?? items[0];
		if (item === undefined) return [];
		return [{ cost, item, question: short(cost.question), attribute: short(cost.attribute) }];
	});
}

export const actions: Actions = {
	/** Somebody looked, and leaves it as it is. */
	vu: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		try {
			await notePlanSeen(server, account, slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/plan?enregistre=vu`);
	},
	plan: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const values = await readForm(event.request);
		try {
			await savePlan(server, account, slug, gathered(values));
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/plan?enregistre=plan`);
	},
	organisme: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const values = await readForm(event.request);
		try {
			const { campaign } = await readCampaign(server, account, slug);
			await raiseMarginFloor(server, account, campaign.organisation, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/plan?enregistre=organisme`);
	}
};
