import type { Pole } from '../../domain/report/finding.ts';

/** What an invented committee decided, and what became of it. Days are counted from now. */
export interface InventedCommitment {
	readonly id: string;
	/** Slug of the campaign it comes from. */
	readonly campaign: string;
	/**
	 * The finding of the whole it comes from, where it is said of it; nothing otherwise. Without a pole,
	 * the outcome of a ballot question.
	 */
	readonly item: string;
	readonly pole: Pole | null;
	/** The building it is about; all of them unless said. */
	readonly site?: string;
	/** As the form says it, but for the month. */
	readonly typed: Readonly<Record<string, string>>;
	/** Oldest first: the first is the commitment itself. */
	readonly steps: readonly InventedStep[];
}

interface InventedStep {
	readonly daysAgo: number;
	/** Months from now until it is to be done; negative when that was before; null for none. */
	readonly months: number | null;
	readonly typed: Readonly<Record<string, string>>;
}

/** Several states; the one of the lamps is silent for more than six months. */
export const inventedCommitments: readonly InventedCommitment[] = [
	{
		id: 'demo-suite-1',
		campaign: 'demo-omh-1',
		item: 'securite',
		pole: 'often',
		typed: {
			resolution: 'we-will',
			text: 'Des lampes s’allument toutes seules dans le stationnement.',
			textEn: 'Lamps come on by themselves in the parking lot.',
			textEs: 'Las lámparas se encienden solas en el estacionamiento.',
			textAr: 'تُضاء المصابيح تلقائيًا في موقف السيارات.',
			textHt: 'Lanp yo limen poukont yo nan pakin nan.',
			textZh: '停车场的灯会自动亮起。',
			decided: 'show-of-hands'
		},
		steps: [
			{ daysAgo: 420, months: -10, typed: { state: 'planned', role: 'maintenance' } },
			{
				daysAgo: 200,
				months: 2,
				typed: {
					state: 'under-way',
					role: 'maintenance',
					news: 'La moitié des lampes est posée.',
					newsEn: 'Half of the lamps are in place.',
					newsEs: 'La mitad de las lámparas está instalada.',
					newsAr: 'تمّ تركيب نصف المصابيح.',
					newsHt: 'Mwatye nan lanp yo enstale.',
					newsZh: '一半的灯已安装好。'
				}
			}
		]
	},
	{
		id: 'demo-suite-2',
		campaign: 'demo-omh-1',
		item: 'salubrite-vermine',
		pole: 'often',
		typed: {
			resolution: 'we-will',
			text: 'Un traitement contre les souris passe chaque mois.',
			textEn: 'A treatment against mice comes every month.',
			textEs: 'Cada mes se hace un tratamiento contra los ratones.',
			textAr: 'تتمّ معالجة ضدّ الفئران كلّ شهر.',
			textHt: 'Chak mwa, yo trete kont sourit.',
			textZh: '每月进行一次灭鼠处理。',
			decided: 'consensus'
		},
		steps: [
			{ daysAgo: 420, months: -12, typed: { state: 'planned', role: 'management' } },
			{
				daysAgo: 300,
				months: null,
				typed: {
					state: 'done',
					role: 'maintenance',
					news: 'Le contrat est signé pour trois ans.',
					newsEn: 'The contract is signed for three years.',
					newsEs: 'El contrato está firmado por tres años.',
					newsAr: 'وُقّع العقد لثلاث سنوات.',
					newsHt: 'Kontra a siyen pou twazan.',
					newsZh: '合同已签，为期三年。'
				}
			}
		]
	},
	{
		id: 'demo-suite-3',
		campaign: 'demo-omh-2',
		item: 'consulte',
		pole: 'none',
		typed: {
			resolution: 'we-will',
			text: 'Chaque projet est présenté à l’assemblée avant la décision.',
			textEn: 'Every project is shown to the assembly before it is decided.',
			textEs: 'Cada proyecto se presenta a la asamblea antes de decidir.',
			textAr: 'يُعرض كلّ مشروع على الاجتماع العام قبل القرار.',
			textHt: 'Yo prezante chak pwojè bay asanble a anvan yo deside.',
			textZh: '每个项目在决定前先向大会介绍。',
			decided: 'show-of-hands'
		},
		steps: [{ daysAgo: 150, months: 3, typed: { state: 'planned', role: 'management' } }]
	},
	{
		id: 'demo-suite-4',
		campaign: 'demo-omh-2',
		item: 'on-me-demande',
		pole: 'none',
		typed: {
			resolution: 'we-ask',
			text: 'une rencontre par saison avec l’intervenante.',
			textEn: 'one meeting a season with the support worker.',
			textEs: 'una reunión por estación con la trabajadora de apoyo.',
			textAr: 'لقاءً كلّ فصل مع عاملة الدعم.',
			textHt: 'yon rankont chak sezon ak entèvenan an.',
			textZh: '每季度与支持工作者会面一次。',
			decided: 'consensus'
		},
		steps: [
			{
				daysAgo: 140,
				months: null,
				typed: {
					state: 'budget',
					role: 'board',
					reason: 'Le conseil vote le budget en mars.',
					reasonEn: 'The board votes the budget in March.',
					reasonEs: 'La junta vota el presupuesto en marzo.',
					reasonAr: 'يصوّت المجلس على الميزانية في مارس.',
					reasonHt: 'Konsèy la vote bidjè a nan mwa mas.',
					reasonZh: '理事会三月表决预算。'
				}
			}
		]
	},
	{
		id: 'demo-suite-5',
		campaign: 'demo-omh-2',
		item: 'batiment-entretenu',
		pole: 'none',
		typed: {
			resolution: 'not-now',
			text: 'un ascenseur aux Tilleuls.',
			textEn: 'a lift at Les Tilleuls.',
			textEs: 'un ascensor en Les Tilleuls.',
			textAr: 'مصعد في Les Tilleuls.',
			textHt: 'yon asansè nan Les Tilleuls.',
			textZh: '在 Les Tilleuls 安装电梯。',
			decided: 'secret-vote'
		},
		steps: [
			{
				daysAgo: 130,
				months: null,
				typed: {
					state: 'impossible',
					role: 'management',
					reason: 'Il n’y a pas la place. Une rampe et un banc s’ajoutent à l’entrée.',
					reasonEn: 'There is no room. A ramp and a bench are added at the entrance.',
					reasonEs: 'No hay espacio. Se agregan una rampa y un banco en la entrada.',
					reasonAr: 'لا مكان له. يُضاف منحدر ومقعد عند المدخل.',
					reasonHt: 'Pa gen plas. Yo ajoute yon ranp ak yon ban nan antre a.',
					reasonZh: '没有空间。入口处增设坡道和长椅。'
				}
			}
		]
	},
	{
		id: 'demo-suite-6',
		campaign: 'demo-omh-2',
		item: 'sentiment-isolement',
		pole: 'often',
		typed: {
			resolution: 'we-will',
			text: 'Un café du jeudi ouvre dans la salle commune.',
			textEn: 'A Thursday coffee opens in the common room.',
			textEs: 'Los jueves abre un café en la sala común.',
			textAr: 'يُفتح مقهى كلّ خميس في القاعة المشتركة.',
			textHt: 'Chak jedi, yon kafe louvri nan sal komen an.',
			textZh: '每周四在公共活动室开设咖啡时间。',
			decided: 'consensus'
		},
		steps: [{ daysAgo: 60, months: 5, typed: { state: 'studied', role: 'committee' } }]
	}
];

const lilas = {
	campaign: 'demo-travaux',
	item: 'travaux',
	pole: null,
	site: 'demo-lilas'
} as const;

/** What became of a consultation on works: one of them is done. */
export const worksCommitments: readonly InventedCommitment[] = [
	{
		...lilas,
		id: 'demo-suite-travaux-1',
		typed: {
			resolution: 'we-will',
			text: 'Des lampes sont posées dans la cour.',
			textEn: 'Lamps are put up in the yard.',
			textEs: 'Se instalan lámparas en el patio.',
			textAr: 'تُركَّب مصابيح في الفناء.',
			textHt: 'Yo mete lanp nan lakou a.',
			textZh: '院子里安装路灯。',
			decided: 'consensus'
		},
		steps: [
			{ daysAgo: 290, months: -8, typed: { state: 'planned', role: 'maintenance' } },
			{
				daysAgo: 230,
				months: null,
				typed: {
					state: 'done',
					role: 'maintenance',
					news: 'Quatre lampes éclairent la cour.',
					newsEn: 'Four lamps light the yard.',
					newsAr: 'أربعة مصابيح تضيء الفناء.'
				}
			}
		]
	},
	{
		...lilas,
		id: 'demo-suite-travaux-2',
		typed: {
			resolution: 'we-will',
			text: 'Une rampe est construite à l’entrée.',
			textEn: 'A ramp is built at the entrance.',
			textEs: 'Se construye una rampa en la entrada.',
			textAr: 'يُبنى منحدر عند المدخل.',
			textHt: 'Yo bati yon ranp nan antre a.',
			textZh: '入口处修建坡道。',
			decided: 'consensus'
		},
		steps: [
			{ daysAgo: 290, months: null, typed: { state: 'budget', role: 'management' } },
			{
				daysAgo: 100,
				months: 6,
				typed: {
					state: 'planned',
					role: 'management',
					news: 'L’argent est au budget du printemps.',
					newsEn: 'The money is in the spring budget.',
					newsAr: 'المال مدرج في ميزانية الربيع.'
				}
			}
		]
	}
];
