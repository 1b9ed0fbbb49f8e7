import type { Localized } from '../questionnaire/definition.ts';
import type { Announcement, BallotRules, TallyMethodName } from './ballot-rules.ts';
import type { Outcome } from './outcome.ts';

/** What a ballot says before opening of what will be published. */
type Announced =
	'exact' | 'protected' | 'advice' | 'result' | 'chosen' | 'elected' | 'order' | 'funded';

/**
 * The words of the ballot itself, kept here as they were read: a publication is checked against them
 * for as long as it exists. Only French was read by somebody who speaks it.
 */
const languages: Readonly<Record<string, Readonly<Record<Announced, string>>>> = {
	fr: {
		exact:
			'Le décompte exact sera inscrit au procès-verbal. Si tout le monde vote pareil, chacun saura comment les autres ont voté. Vous pouvez voter blanc.',
		protected:
			'Seront publiés : le résultat, le nombre de votes et les voix de chaque côté. Les petits nombres ne seront pas dits exactement.',
		advice:
			'Seront publiés : le résultat, le nombre de réponses et combien sont de chaque côté. Les petits nombres ne seront pas dits exactement.',
		result: 'Seul le résultat sera publié, jamais les voix.',
		chosen: 'Seuls les choix retenus seront publiés, jamais leurs voix.',
		elected: 'Seuls les noms des personnes élues seront publiés, jamais leurs voix.',
		order: 'Seul l’ordre des choix sera publié, jamais les points.',
		funded: 'Seuls les travaux que la somme paie seront publiés, jamais les sommes données.'
	},
	en: {
		exact:
			'The exact count will be written in the minutes. If everyone votes alike, each will know how the others voted. You can vote blank.',
		protected:
			'What will be published: the result, the number of votes and the votes on each side. Small numbers will not be said exactly.',
		advice:
			'What will be published: the result, the number of answers and how many are on each side. Small numbers will not be said exactly.',
		result: 'Only the result will be published, never the votes.',
		chosen: 'Only what is chosen will be published, never its votes.',
		elected: 'Only the names of the people elected will be published, never their votes.',
		order: 'Only the order of the choices will be published, never the points.',
		funded: 'Only the works that the money pays for will be published, never the sums given.'
	},
	es: {
		exact:
			'El conteo exacto se escribirá en el acta. Si todos votan igual, cada quien sabrá cómo votaron los demás. Puede votar en blanco.',
		protected:
			'Se publicará: el resultado, el número de votos y los votos de cada lado. Los números pequeños no se dirán exactos.',
		advice:
			'Se publicarán: el resultado, el número de respuestas y cuántas hay de cada lado. Los números pequeños no se dirán con exactitud.',
		result: 'Solo se publicará el resultado, nunca los votos.',
		chosen: 'Solo se publicarán las opciones elegidas, nunca sus votos.',
		elected: 'Solo se publicarán los nombres de las personas elegidas, nunca sus votos.',
		order: 'Solo se publicará el orden de las opciones, nunca los puntos.',
		funded: 'Solo se publicarán los trabajos que paga el dinero, nunca las sumas dadas.'
	},
	ar: {
		exact:
			'سيُكتب العدد الدقيق في المحضر. إذا صوّت الجميع بالطريقة نفسها، سيعرف كل واحد كيف صوّت الآخرون. يمكنكم التصويت بورقة بيضاء.',
		protected: 'سيُنشر: النتيجة وعدد الأصوات وأصوات كل جانب. لن تُذكر الأعداد الصغيرة بدقة.',
		advice: 'سيُنشر: النتيجة وعدد الإجابات وكم منها في كل جانب. لن تُذكر الأعداد الصغيرة بدقة.',
		result: 'ستُنشر النتيجة وحدها، ولن تُنشر الأصوات أبدًا.',
		chosen: 'ستُنشر الخيارات المعتمدة وحدها، ولن تُنشر أصواتها أبدًا.',
		elected: 'ستُنشر أسماء الأشخاص المنتخَبين وحدها، ولن تُنشر أصواتهم أبدًا.',
		order: 'سيُنشر ترتيب الخيارات وحده، ولن تُنشر النقاط أبدًا.',
		funded: 'ستُنشر الأشغال التي يغطّيها المبلغ وحدها، ولن تُنشر أبدًا المبالغ التي وزّعها كل شخص.'
	},
	ht: {
		exact:
			'N ap ekri kontaj egzak la nan pwosèvèbal la. Si tout moun vote menm jan, chak moun ap konnen kijan lòt yo vote. Ou ka vote blan.',
		protected:
			'N ap pibliye: rezilta a, kantite vòt ak vòt chak bò. Nou p ap di ti nonm yo egzakteman.',
		advice:
			'N ap pibliye: rezilta a, konbyen repons nou resevwa ak konbyen ki nan chak bò. Nou p ap di ti chif yo egzakteman.',
		result: 'N ap pibliye rezilta a sèlman, jamè vòt yo.',
		chosen: 'N ap pibliye chwa ki pase yo sèlman, jamè vòt yo.',
		elected: 'N ap pibliye non moun ki eli yo sèlman, jamè vòt yo.',
		order: 'N ap pibliye lòd chwa yo sèlman, jamè pwen yo.',
		funded: 'N ap pibliye travay lajan an peye yo sèlman, jamè sòm moun bay.'
	},
	'zh-Hans': {
		exact:
			'确切的票数将写入会议记录。如果大家都投一样的票，每个人都会知道别人怎样投票。您可以投空白票。',
		protected: '将公布：结果、票数和各方的票。较小的数目不会确切说出。',
		advice: '将公布：结果、答复数量以及每一方各有多少。较小的数字不会精确公布。',
		result: '只公布结果，绝不公布票数。',
		chosen: '只公布选定的选项，绝不公布它们的票数。',
		elected: '只公布当选者的姓名，绝不公布他们的票数。',
		order: '只公布选项的顺序，绝不公布分数。',
		funded: '只公布这笔钱能付的工程，绝不公布各人给的金额。'
	}
};

/** Sentences follow each other without a space. */
const unspaced = 'zh-Hans';

/**
 * What was promised of a consultation in place of the promise of a survey (privacy rules, section 6):
 * what its ballot announced of each question, once where several say the same. It follows from rules
 * that were public before anybody voted, and that every outcome repeats.
 */
export function ballotPromise(outcomes: readonly Outcome[]): Localized {
	return promiseOfAll(
		outcomes.map((outcome) =>
			announcedOf(outcome.announcement, outcome.method, decides(outcome), isElection(outcome))
		)
	);
}

/** The same before anybody voted, from the rules themselves. */
export function promiseOfRules({ announcement, kind, questions, formal }: BallotRules): Localized {
	return promiseOfAll(
		questions.map(({ method }) =>
			announcedOf(announcement, method.kind, formal !== null, kind === 'election')
		)
	);
}

function promiseOfAll(all: readonly Announced[]): Localized {
	const announced = [...new Set(all)];
	return Object.fromEntries(
		Object.entries(languages).map(([language, words]) => [
			language,
			announced.map((one) => words[one]).join(language === unspaced ? '' : ' ')
		])
	);
}

/**
 * @param decides whether it is a vote; where people advise, what they send is no vote
 * @param elects whether persons are elected
 */
function announcedOf(
	announcement: Announcement,
	method: TallyMethodName,
	decides: boolean,
	elects: boolean
): Announced {
	if (announcement === 'exact') return 'exact';
	switch (method) {
		case 'majority':
			if (announcement !== 'protected') return 'result';
			return decides ? 'protected' : 'advice';
		case 'plurality':
		case 'approval':
			return elects ? 'elected' : 'chosen';
		case 'budget-approval':
		case 'budget-equal-shares':
			return 'funded';
		default:
			return 'order';
	}
}

/** Of a motion: people decide, and do not advise. Nothing of a majority that decides is withheld. */
function decides(outcome: Outcome): boolean {
	if (outcome.kind !== 'motion') return false;
	return outcome.quorum !== null || typeof outcome.rule?.electorate === 'number';
}

/** Only a ballot with persons is blank when it names too many; of what is withheld the outcome does not say. */
function isElection(outcome: Outcome): boolean {
	return 'ballot' in outcome && typeof outcome.ballot.atMost === 'number';
}
