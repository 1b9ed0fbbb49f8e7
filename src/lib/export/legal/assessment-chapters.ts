import { thresholds } from '../../domain/disclosure/thresholds.ts';
import type { SignedFile } from '../../domain/legal/legal-file.ts';
import { isFull } from '../../domain/legal/regime.ts';
import type { LegalChapter, LegalLanguage, LegalPart } from './legal-document.ts';
import { list, note, sayIn, text } from './legal-document.ts';

/** What could go wrong with what is known of people, and what is done about it. */
export function assessmentChapter(
	{ facts, fields }: SignedFile,
	language: LegalLanguage,
	law: string
): LegalChapter {
	const say = sayIn(language);
	const full = isFull(facts.tenure);
	const { shown, margin } = thresholds(facts.margin);
	const dwellings = facts.sites.reduce((sum, site) => sum + site.dwellings, 0);
	const risks = [
		[
			say('Reconnaître quelqu’un dans un petit groupe', 'Recognising somebody in a small group'),
			say(
				`Rien n’est dit d’un groupe de moins de ${shown} réponses~; de 0 à ${margin} se lit «~${margin} ou moins~».`,
				`Nothing is said of a group of fewer than ${shown} answers; 0 to ${margin} reads “${margin} or fewer”.`
			)
		],
		[
			say('Relier une réponse à un logement', 'Linking an answer to a dwelling'),
			say(
				'Avec une réponse ne sont gardés que la campagne et l’immeuble~: ni heure, ni ordre, ni appareil, ni code.',
				'Only the campaign and the building are kept with an answer: no time, no order, no device, no code.'
			)
		],
		[
			say('Tablette perdue ou volée', 'Lost or stolen tablet'),
			say(
				'Les réponses y sont scellées~; la clé n’y est pas.',
				'The answers on it are sealed; the key is not on it.'
			)
		],
		[
			say('Serveur lu par quelqu’un', 'Server read by somebody'),
			say(
				'Réponses scellées, clé enveloppée et tenue à part, destruction à date fixe. Qui administre le serveur reste le risque principal.',
				'Sealed answers, key wrapped and held apart, destruction on a fixed day. Whoever administers the server stays the main risk.'
			)
		],
		...(full
			? [
					[
						say('Feuilles de papier', 'Sheets of paper'),
						say(
							'Saisies deux fois par deux personnes, puis détruites~; la destruction est notée.',
							'Keyed twice by two people, then destroyed; the destruction is noted.'
						)
					],
					[
						say('Commentaires qui nomment quelqu’un', 'Comments that name somebody'),
						say(
							'Avertissement avant l’envoi, noms retirés, deux lecteurs qui ne sont pas le propriétaire, mot à mot seulement à partir de 30 réponses et de 10 commentaires.',
							'Warning before sending, names taken out, two readers who are not the landlord, verbatim only from 30 answers and 10 comments.'
						)
					],
					[
						say('Plusieurs publications comparées', 'Several publications compared'),
						say(
							'Une seule publication, au même moment pour tous~; une question suit un seul découpage.',
							'One publication, at the same minute for everybody; a question is cut in one way only.'
						)
					]
				]
			: [])
	];
	return {
		title: say(
			'2. Évaluation des facteurs relatifs à la vie privée',
			'2. Privacy impact assessment'
		),
		parts: [
			note(law),
			text(
				say(
					`${facts.questions} questions, dont ${facts.background} sur la personne~; ${facts.sites.length === 1 ? 'un immeuble' : `${facts.sites.length} immeubles`}, ${dwellings} logements. Aucun nom, aucune adresse, aucun numéro n’est demandé.`,
					`${facts.questions} questions, ${facts.background} of them about the person; ${facts.sites.length === 1 ? 'one building' : `${facts.sites.length} buildings`}, ${dwellings} dwellings. No name, address or number is asked for.`
				)
			),
			...(full
				? [
						text(
							say(
								`Immeubles~: ${facts.sites.map(({ name, dwellings: count }) => `${name} (${count})`).join(', ')}.`,
								`Buildings: ${facts.sites.map(({ name, dwellings: count }) => `${name} (${count})`).join(', ')}.`
							)
						)
					]
				: []),
			{
				kind: 'table',
				caption: say('Risques et mesures', 'Risks and measures'),
				head: [say('Risque', 'Risk'), say('Mesure', 'Measure')],
				rows: risks,
				share: 2.2
			},
			text(
				say(
					'Ce qui reste~: une réponse que tout le monde devine~; ce qu’on se raconte~; trois personnes ou plus qui mettent leurs réponses ensemble~; un changement d’une année à l’autre quand un seul ménage a changé.',
					'What remains: an answer everybody would guess; what people tell each other; three or more who pool their answers; a change between two years where one household changed.'
				)
			),
			...(full
				? [
						text(
							fields.consulted === 'yes'
								? say(
										'Le comité sur l’accès à l’information, ou qui en tient lieu, a été consulté au début du projet.',
										'The committee on access to information, or who stands for it, was consulted at the start of the project.'
									)
								: say(
										'Le comité sur l’accès à l’information n’a pas encore été consulté.',
										'The committee on access to information has not been consulted yet.'
									)
						),
						text(
							say(
								'Proportion~: la confidentialité la plus haute est celle par défaut~; aucune mesure d’audience, aucun profil, aucune adresse de machine n’est gardée. Une personne ne peut pas recevoir ses réponses dans un format structuré~: elles ne se retrouvent pas.',
								'Proportion: the highest confidentiality is the default; no audience measure, no profile, no machine address is kept. A person cannot receive their answers in a structured format: they cannot be found.'
							)
						)
					]
				: [])
		]
	};
}

/** Why it has to be asked, and what it could do to people. */
export function necessityChapter(
	{ facts, fields }: SignedFile,
	language: LegalLanguage,
	law: string
): LegalChapter {
	const say = sayIn(language);
	const ethics = {
		'not-needed': say(
			'Aucun comité d’éthique de la recherche n’a à l’approuver.',
			'No research ethics board has to approve it.'
		),
		needed: say(
			'L’accord d’un comité d’éthique de la recherche est attendu.',
			'The approval of a research ethics board is awaited.'
		),
		obtained: say(
			'Un comité d’éthique de la recherche l’a approuvé.',
			'A research ethics board has approved it.'
		),
		'': say('L’éthique n’est pas encore évaluée.', 'The ethics are not assessed yet.')
	}[fields.ethics];
	const parts: LegalPart[] = law === '' ? [] : [note(law)];
	if (fields.necessity !== '') parts.push(text(fields.necessity));
	parts.push(
		list(
			fields.sensitive === 'yes'
				? say(
						'Des questions touchent des sujets qui peuvent blesser~: une ligne d’aide est montrée après elles.',
						'Some questions touch on subjects that can hurt: a helping line is shown after them.'
					)
				: say(
						'Aucune question ne touche la santé, l’argent, les conflits ou la violence.',
						'No question touches on health, money, conflicts or violence.'
					),
			...(facts.vote === true ? [] : [ethics]),
			...(isFull(facts.tenure)
				? [
						say(
							'Chaque question sur la personne sert à un tableau du plan de publication~; les autres sont retirées du questionnaire.',
							'Every question about the person serves a table of the publication plan; the others are taken out of the questionnaire.'
						),
						say(
							'Personne n’est payé ni pressé de répondre~; aider quelqu’un à répondre se dit et se compte.',
							'Nobody is paid or pressed to answer; helping somebody to answer is said and counted.'
						)
					]
				: [])
		)
	);
	return { title: say('3. Nécessité et éthique', '3. Necessity and ethics'), parts };
}
