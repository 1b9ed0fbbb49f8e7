import type { HandsResult, HandsRule } from '../../domain/meeting/hands.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import type { OutcomeWords } from '../../wording/outcome/outcome-words.ts';
import { monthWords } from '../../wording/followup/month-words.ts';
import {
	documentIn,
	type LegalChapter,
	type LegalDocument,
	type LegalLanguage,
	type LegalPart,
	type Say,
	sayIn,
	text
} from '../legal/legal-document.ts';

/** What stands in the minutes of an assembly. Moments in milliseconds, UTC. */
export interface MinutesSource {
	readonly title: string;
	readonly where: string;
	readonly place: string;
	readonly opened: number;
	/** Null while it is held. */
	readonly ended: number | null;
	readonly present: number;
	readonly needed: number | null;
	readonly households: number;
	readonly items: readonly {
		readonly title: string;
		readonly detail: string;
		readonly result: HandsResult | null;
		/** Title of the campaign of a secret vote or of findings; empty where there is none. */
		readonly campaign: string;
		/** What everybody reads of a secret vote; empty before its day. */
		readonly outcome: readonly OutcomeWords[];
		readonly reached: boolean;
		readonly decision: {
			readonly number: string;
			readonly words: string;
			readonly role: string;
			readonly month: string;
		} | null;
	}[];
	/** What happened, in the order in which it was written down. */
	readonly incidents: readonly { readonly words: string; readonly at: number }[];
	/** Nobody real was there. */
	readonly demonstration: boolean;
	/** Hash of the last act of the journal. */
	readonly journal: string;
}

/** The minutes of an assembly as data. */
export function layOutMinutes(
	source: MinutesSource,
	language: LegalLanguage,
	page: PaperSize
): LegalDocument {
	const say = sayIn(language);
	const { needed, present } = source;
	return {
		...documentIn(language, page),
		caution: [
			...(source.demonstration
				? [
						say(
							'Démonstration~: cette assemblée est inventée.',
							'Demonstration: this assembly is invented.'
						)
					]
				: []),
			say(
				'Une main levée est publique dans la salle~: les comptes sont exacts. Un vote secret est dit une fois publié, dans les mots fixés avant son ouverture.',
				'A show of hands is public in the room: counts are exact. A secret vote is told once it is published, in the words fixed before it opened.'
			)
		].join(' '),
		title: say(`Procès-verbal~: ${source.title}`, `Minutes: ${source.title}`),
		organisation: source.where,
		compact: false,
		lead: [
			[source.where, source.place, dayOf(source.opened, language)]
				.filter((one) => one !== '')
				.join(', ')
		],
		chapters: [
			{
				title: say('Présence', 'Attendance'),
				parts: [
					text(
						say(
							`Personnes présentes à l’ouverture~: ${String(present)}. Ménages~: ${String(source.households)}.`,
							`People present at the opening: ${String(present)}. Households: ${String(source.households)}.`
						)
					),
					text(
						needed === null
							? say('Aucun quorum n’est requis.', 'No quorum is required.')
							: say(`Quorum~: ${String(needed)} personnes.`, `Quorum: ${String(needed)} people.`)
					)
				]
			},
			...source.items.map((item, place): LegalChapter => {
				const parts = itemParts(item, language);
				return {
					title: `${String(place + 1)}. ${item.title}`,
					parts:
						parts.length === 0 ? [text(say('Dit à l’assemblée.', 'Told to the assembly.'))] : parts
				};
			}),
			{
				title: say('Incidents', 'Incidents'),
				parts:
					source.incidents.length === 0
						? [text(say('Aucun incident n’est inscrit.', 'No incident is written down.'))]
						: source.incidents.map(({ words, at }) => text(`${dayOf(at, language)}. ${words}`))
			},
			{
				title: say('Clôture', 'Close'),
				parts: [
					text(
						source.ended === null
							? say('L’assemblée n’est pas encore levée.', 'The assembly is not over yet.')
							: say('L’assemblée est levée.', 'The assembly is over.')
					),
					text(
						say(
							`Empreinte du journal~: ${source.journal.slice(0, 32)} ${source.journal.slice(32)}`,
							`Hash of the journal: ${source.journal.slice(0, 32)} ${source.journal.slice(32)}`
						)
					)
				]
			}
		]
	};
}

function itemParts(
	{ detail, result, campaign, outcome, reached, decision }: MinutesSource['items'][number],
	language: LegalLanguage
): LegalPart[] {
	const say = sayIn(language);
	return [
		...(detail === '' ? [] : [text(detail)]),
		...(reached ? [] : [text(say('Ce point n’a pas été abordé.', 'This item was not reached.'))]),
		...(campaign === '' ? [] : [text(say(`Voir «~${campaign}~».`, `See “${campaign}”.`))]),
		...outcome.flatMap((one) => outcomeParts(one, say)),
		...(result === null ? [] : resultParts(result, say)),
		...(decision === null
			? []
			: [
					text(
						say(
							`Décision ${decision.number}~: ${decision.words} Qui s’en occupe~: ${decision.role}. Pour quand~: ${monthWords(decision.month, language)}.`,
							`Decision ${decision.number}: ${decision.words} Who looks after it: ${decision.role}. By when: ${monthWords(decision.month, language)}.`
						)
					)
				])
	];
}

/** A secret vote as everybody reads it: never more than was announced. */
function outcomeParts({ asked, headline, lines, under, how }: OutcomeWords, say: Say): LegalPart[] {
	return [
		text(say(`${asked} Résultat~: ${headline}.`, `${asked} Result: ${headline}.`)),
		...lines.map(({ place, name, beside }) =>
			text(
				[place === null ? name : `${String(place)}. ${name}`, ...(beside === null ? [] : [beside])]
					.join(say('~: ', ': '))
					.concat('.')
			)
		),
		...under.map((sentence) => text(sentence)),
		text(how)
	];
}

function resultParts({ verdict, counts, unraised, rule }: HandsResult, say: Say): LegalPart[] {
	const verdicts = {
		adopted: say('Adoptée', 'Adopted'),
		rejected: say('Rejetée', 'Rejected'),
		'no-quorum': say('Sans décision~: quorum non atteint', 'No decision: quorum not reached')
	} as const;
	const rules: Readonly<Record<HandsRule, string>> = {
		majority: say('plus de mains pour que contre', 'more hands for than against'),
		'two-thirds': say('deux tiers des mains pour ou contre', 'two thirds of hands for or against'),
		'half-of-present': say(
			'plus de la moitié des personnes présentes',
			'more than half of those present'
		)
	};
	return [
		text(
			say(
				`${verdicts[verdict]}. Règle~: ${rules[rule]}.`,
				`${verdicts[verdict]}. Rule: ${rules[rule]}.`
			)
		),
		{
			kind: 'table',
			caption: say('Mains levées', 'Show of hands'),
			head: [say('Quoi', 'What'), say('Combien', 'How many')],
			rows: [
				[say('Personnes présentes', 'People present'), String(counts.present)],
				[say('Pour', 'For'), String(counts.for)],
				[say('Contre', 'Against'), String(counts.against)],
				[say('Abstentions', 'Abstentions'), String(counts.abstained)],
				[say('Sans main levée', 'No hand raised'), String(unraised)]
			],
			share: 0.4
		}
	];
}
