import type { Audit } from '../../domain/disclosure/release.ts';
import { envelopeDaysOf, type SignedFile } from '../../domain/legal/legal-file.ts';
import { isFull } from '../../domain/legal/regime.ts';
import { keptDays } from '../../domain/legal/retention.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import type { LegalChapter, LegalLanguage } from './legal-document.ts';
import { list, note, sayIn, text } from './legal-document.ts';

/** The publication a file of anonymisation is about. */
export interface Anonymised {
	readonly release: string;
	/** ISO 8601 in UTC. */
	readonly publishedAt: string;
	readonly policyVersion: number;
	readonly audit: Audit | null;
	/** Day on which the rules and what is known outside are looked at again, ISO 8601 in UTC. */
	readonly nextReview: string;
}

/** The three criteria of the regulation, each with the rules that meet it, and what was checked. */
export function anonymisationChapter(
	{ facts, fields }: SignedFile,
	language: LegalLanguage,
	{ law, done }: { readonly law: string; readonly done: Anonymised | null }
): LegalChapter {
	const say = sayIn(language);
	return {
		title: say('4. Dossier d’anonymisation', '4. Anonymisation file'),
		parts: [
			note(law),
			{
				kind: 'table',
				caption: say('Les trois critères et les règles', 'The three criteria and the rules'),
				head: [say('Critère', 'Criterion'), say('Comment il est respecté', 'How it is met')],
				rows: [
					[
						say('Individualisation', 'Individualisation'),
						say(
							`Aucune ligne ne décrit une personne~: seuls des totaux sortent, mis en mots par une fonction publique du plan et du nombre de réponses (marge ${facts.margin}).`,
							`No row describes a person: only totals leave, put into words by a public function of the plan and the number of answers (margin ${facts.margin}).`
						)
					],
					[
						say('Corrélation', 'Correlation'),
						say(
							'Aucune clé commune entre les tableaux, les années, les codes et les commentaires~; au-delà d’un seul arbre, un programme prouve qu’aucun découpage ajouté ne permet de conclure.',
							'No key shared by tables, years, codes and comments; beyond one tree, a program proves that no further breakdown allows a conclusion.'
						)
					],
					[
						say('Inférence', 'Inference'),
						say(
							`Pour toute publication, au moins ${facts.margin} ménages peuvent être hors de chaque réponse et ${facts.margin} dedans~; une seule publication, après la fermeture.`,
							`For every publication, at least ${facts.margin} households can be outside each answer and ${facts.margin} inside; one publication, after closing.`
						)
					]
				],
				share: 3.4
			},
			text(
				say(
					`Sous la surveillance de~: ${fields.supervisor}. Risque restant~: très faible, jamais nul.`,
					`Under the supervision of: ${fields.supervisor}. Remaining risk: very low, never nil.`
				)
			),
			done === null
				? text(
						say(
							'Aucune publication encore. Cette partie se complète d’elle-même avec elle.',
							'No publication yet. This part completes itself with it.'
						)
					)
				: list(
						say(
							`Publication ${done.release}, le ${dayOf(done.publishedAt, language)}~; version ${done.policyVersion} des règles.`,
							`Publication ${done.release}, on ${dayOf(done.publishedAt, language)}; version ${done.policyVersion} of the rules.`
						),
						auditWords(done.audit, language),
						say(
							`Prochaine relecture~: ${dayOf(done.nextReview, language)}, ou avant si les techniques changent.`,
							`Next review: ${dayOf(done.nextReview, language)}, or earlier if techniques change.`
						)
					)
		]
	};
}

function auditWords(audit: Audit | null, language: LegalLanguage): string {
	const say = sayIn(language);
	if (audit === null) {
		return say(
			'Aucun découpage ajouté~: l’examen par programme n’était pas nécessaire.',
			'No further breakdown: the examination by program was not needed.'
		);
	}
	return say(
		`Examen par programme~: ${audit.passed.length} découpages ajoutés publiés, ${audit.withdrawn.length} retirés.`,
		`Examination by program: ${audit.passed.length} further breakdowns published, ${audit.withdrawn.length} withdrawn.`
	);
}

/** What is kept how long, and the two forms that stand in the office. */
export function retentionChapters(
	{ facts, fields }: SignedFile,
	language: LegalLanguage,
	law: string
): LegalChapter[] {
	const say = sayIn(language);
	const days = envelopeDaysOf(fields);
	const after = (count: number, fr: string, en: string): string =>
		say(`${count} jours après ${fr}`, `${count} days after ${en}`);
	const rows = [
		[
			say('Réponses scellées, clés, restes des codes', 'Sealed answers, keys, rests of the codes'),
			after(days, 'la publication', 'the publication')
		],
		[
			say(
				'Codes qui n’ont pas servi, clé des billets',
				'Codes that were not used, key of the slips'
			),
			say('à la fermeture et au décompte', 'at closing and at the count')
		],
		[
			say('Feuilles de papier', 'Sheets of paper'),
			say(
				'par les personnes qui les ont saisies, noté au journal',
				'by those who keyed them, noted in the journal'
			)
		],
		...(facts.readers.length > 0
			? [
					[
						say('Commentaires', 'Comments'),
						say(
							'à la fin de leur lecture, 21 jours au plus',
							'at the end of their reading, 21 days at most'
						)
					]
				]
			: []),
		...(isFull(facts.tenure)
			? [
					[
						say('Brouillons jamais ouverts', 'Drafts never opened'),
						after(
							keptDays['unopened-draft'],
							'le jour de fermeture prévu',
							'the planned closing day'
						)
					],
					[
						say('Accès d’un mandat terminé', 'Access of an ended mandate'),
						after(keptDays['ended-mandate'], 'sa fin', 'its end')
					],
					[
						say('Dernières nouvelles d’une tablette retirée', 'Last news of a retired tablet'),
						after(keptDays['retired-tablet'], 'son retrait', 'its retirement')
					]
				]
			: [])
	];
	return [
		{
			title: say('5. Conservation et destruction', '5. Retention and destruction'),
			parts: [
				note(law),
				{
					kind: 'table',
					caption: say('Ce qui est détruit, et quand', 'What is destroyed, and when'),
					head: [say('Quoi', 'What'), say('Quand', 'When')],
					rows,
					share: 1
				},
				text(
					say(
						'Chaque destruction donne un certificat lié au journal. Après elle, un nouveau décompte n’est plus possible. Les sauvegardes faites avant ce jour ne sont pas atteintes~: l’organisme les détruit lui-même.',
						'Every destruction gives a certificate tied to the journal. After it, a recount is no longer possible. Backups made before that day are not reached: the organisation destroys them itself.'
					)
				)
			]
		},
		{
			title: say('6. Registre et incidents', '6. Register and incidents'),
			parts: [
				text(
					say(
						'Le registre de l’organisme tient les campagnes, les publications, les destructions, les incidents et les demandes. Un incident qui peut causer un préjudice sérieux est dit à la Commission d’accès à l’information et aux personnes touchées.',
						'The register of the organisation holds campaigns, publications, destructions, incidents and requests. An incident that may cause serious harm is told to the Commission d’accès à l’information and to those concerned.'
					)
				)
			]
		}
	];
}
