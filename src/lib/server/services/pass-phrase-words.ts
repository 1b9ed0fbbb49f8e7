/**
 * 256 French words that are short, said as they are written, without accents, and not taken for
 * one another on paper. Five of them are 40 bits; sign-in is limited besides.
 */
export const passPhraseWords: readonly string[] = `
abri achat actif adieu agenda agile aide aigle aimant album algue allo amande ami amour ancre
animal annonce anorak appui arbre arc argent armoire atlas atome avion avril bague bain balai balcon
ballon bambou banane banc bande barbe barque bas bateau berceau biche bijou billet bison blouse bobine
bocal boisson bonbon bonnet bordure bougie boule bouton branche bras brique brise brosse brume buisson
bulle bureau cabane cacao cadran cahier calcul calme camion canal canot carotte carton castor cave
cerf cerise chaise chaleur chandelle chanson chapeau chariot chat cheval chou cidre cinq cirque citron
clarinette cloche clou coffre colline copain corde coton coude coupe courge coussin craie crayon cuivre
cuisine danse dauphin dent dessin dinde dix domino dos douche drap duvet eau elan sable ermite escalier
espace tapis facteur faisan farine fauteuil femme ferme feuille figue fil film flacon fleur fleuve
flocon foin fontaine forge foulard four fraise framboise fromage fruit galet gant garage gare gazon
genou gilet girafe glace gomme goutte grain grange grenier guide guitare haricot herbe hibou hiver
horloge huile humour image jambe jardin jaune jeudi jouet jour journal juin jupe kayak koala laine
lampe lapin lavande lecture lentille lettre levier lilas lime linge lion livre loup lundi lune lutin
main maison mandarine manteau marche mardi marmite marteau matin melon menthe merle miel moineau
montagne mouette moulin mousse moutarde musique nappe navire neige nid noix nuage objet oiseau olive
ombre onze orage orange orme ourson outil ouvrage paille panier papier parc patin pelle perle pigeon
pinceau plume poire pomme pont porte radis renard ruban
`
	.trim()
	.split(/\s+/);
