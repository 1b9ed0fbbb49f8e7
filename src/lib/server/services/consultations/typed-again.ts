import { localOf } from '../../../domain/campaign/local-moment.ts';
import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import { nameOfShare } from '../../../domain/consultation/usual-shares.ts';
import type {
	Localized,
	Question,
	Questionnaire
} from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { permit } from '../permit.ts';
import { draftToReplace } from './draft-to-replace.ts';

type Values = Record<string, string | readonly string[]>;

/**
 * What was typed of a draft, as the form takes it again.
 *
 * @param sites of the organisation, in the order of the form
 * @throws Refusal `forbidden`, and what `draftToReplace` refuses
 */
export async function typedAgain(
	server: Pick<Server, 'app'>,
	account: Account | null,
	organisation: string,
	slug: string,
	sites: readonly { readonly id: string }[]
): Promise<Values> {
	permit(account, 'manage-campaigns', organisation);
	const { campaign, rules, questionnaire } = await draftToReplace(server, organisation, slug);
	return {
		kind: rules.kind,
		...valuesOfRules(rules, questionnaire),
		...valuesOfContent(rules, questionnaire),
		...valuesOfCampaign(campaign, sites)
	};
}

function valuesOfRules(
	{ kind, questions, formal, announcement }: BallotRules,
	asked: Questionnaire
): Values {
	const [first] = questions;
	const method = first?.method;
	const several = asked.questions.find(({ id }) => id === first?.item);
	return {
		decides: formal === null ? 'advice' : 'vote',
		announcement,
		tie: first?.tie.kind ?? 'stands',
		between: kind === 'conditions' && first?.sides?.blank.length === 0 ? 'for' : 'apart',
		...(first?.budget !== undefined || several?.kind === 'ranking'
			? { method: method?.kind ?? '' }
			: {}),
		...(method?.kind === 'majority'
			? { threshold: nameOfShare(method.threshold) ?? '', base: method.base }
			: {}),
		...(method?.kind === 'plurality' || method?.kind === 'approval'
			? { seats: String(method.seats) }
			: {}),
		...(several?.kind === 'ranking' ? { places: String(several.places) } : {}),
		choosing:
			several?.kind !== 'several-choices'
				? 'one'
				: several.advised === undefined
					? 'approval'
					: 'several',
		...(formal === null
			? {}
			: {
					electorate: String(formal.electorate),
					representation: formal.representation,
					quorum: formal.quorum === null ? 'none' : (nameOfShare(formal.quorum) ?? 'none'),
					...Object.fromEntries(
						formal.custodians.map((role, index) => [`custodians.${index}.role`, role])
					)
				})
	};
}

function valuesOfContent({ kind, questions }: BallotRules, asked: Questionnaire): Values {
	const ballots = questions.flatMap(({ item }) => asked.questions.filter(({ id }) => id === item));
	const [only] = ballots;
	const lines =
		kind === 'house-rules'
			? ballots.map(({ text }) => ({ label: text, cost: '' }))
			: kind === 'vote' || kind === 'conditions'
				? []
				: only === undefined
					? []
					: labelsOf(only);
	return {
		...(kind === 'house-rules' || kind === 'works' || only === undefined
			? {}
			: { question: only.text['fr'] ?? '', questionEnglish: only.text['en'] ?? '' }),
		...(only?.kind === 'budget' ? { total: String(only.total) } : {}),
		...Object.fromEntries(
			lines.flatMap(({ label, cost }, index) => [
				[`lines.${index}.text`, label['fr'] ?? ''],
				[`lines.${index}.english`, label['en'] ?? ''],
				[`lines.${index}.cost`, cost]
			])
		)
	};
}

function labelsOf(question: Question): readonly { label: Localized; cost: string }[] {
	switch (question.kind) {
		case 'budget':
			return question.options.map(({ label, cost }) => ({ label, cost: String(cost) }));
		case 'several-choices':
			return question.options
				.filter(({ code }) => code !== question.exclusive)
				.map(({ label }) => ({ label, cost: '' }));
		case 'single-choice':
		case 'ranking':
			return question.options.map(({ label }) => ({ label, cost: '' }));
		default:
			return [];
	}
}

function valuesOfCampaign(
	campaign: CampaignRecord,
	all: readonly { readonly id: string }[]
): Values {
	const { calendar, title, unit, sites } = campaign;
	const heads = new Map(sites.map((site) => [site.id, site.heads]));
	return {
		title: title['fr'] ?? '',
		titleEnglish: title['en'] ?? '',
		askedBy: campaign.askedBy,
		unit,
		sites: sites.map(({ id }) => id),
		codes: campaign.codeSalt === null ? 'none' : 'household',
		opens: localOf(calendar.opens),
		closes: localOf(calendar.closes),
		collectsUntil: localOf(calendar.collectsUntil),
		publishes: localOf(calendar.publishes),
		...Object.fromEntries(
			all.flatMap(({ id }, index) => [
				[`heads.${index}.site`, id],
				[`heads.${index}.count`, String(heads.get(id) ?? '')]
			])
		)
	};
}
