import { type BoilerplateRule, rule } from './boilerplate-rule.js';

const german = [
  String.raw`(?:anzeige|werbung|zum inhalt|zur startseite|impressum|datenschutz\S*|teilen|drucken|merken|kommentieren|abo|e-paper|nach oben|jetzt teilen|mehr lesen|weiterlesen)(?: (?:springen|abonnieren|bestellen|wird geladen|schließen))?\s*[:.]?`,
  String.raw`(?:.{0,40}\b)?(?:nach|unter) der (?:anzeige|werbung)\b.{0,40}`,
  String.raw`(?:lesen sie|lesen sie auch|lies auch|mehr (?:zum|aus|lesen|von|dazu|artikel|nachrichten|themen)|auch interessant|das könnte sie|meistgelesen|empfohlen\w*|passend dazu|zum thema|weitere (?:artikel|themen|nachrichten))\b(?: (?:auch|mehr|hier|dazu|weiter|zum thema|aus|von|über|auch interessieren))*\s*(?::.*|[^.]{0,30})`,
  String.raw`(?:artikel|beitrag|text) (?:teilen|drucken|anhören|merken|kommentieren|versenden|vorlesen|hören|verschenken)`,
  String.raw`(?:(?:unser |der )?newsletter|jetzt|abonnieren sie|melden sie sich|erhalten sie|folgen sie|registrieren sie|bitte melden sie|schon abonnent)\b.{0,160}(?:newsletter|kostenlos|abonn\w+|anmelden|registrieren|testen|sichern|informiert sein|facebook|whatsapp|kommentieren)[^.]{0,60}[.!]?`,
  String.raw`newsletter [„“"].*|(?:bitte )?melden sie sich an\b.*`,
  String.raw`kommentare?(?: \(\d+\))?|quellen?\s*:.{1,60}|lesezeit\b.{0,30}|(?:aktualisiert|veröffentlicht|stand\s*:).{0,60}\d{4}.{0,30}|alle rechte vorbehalten\b.{0,60}|bild\s*: .{1,60}`,
];
const french = [
  String.raw`(?:publicité|partager|imprimer|commenter|abonnez-vous|s['’]abonner|se connecter|aller au contenu|mentions légales|lire plus|lire la suite|retour en haut|réagir|accueil)(?: .{0,30})?\s*[:.]?`,
  String.raw`(?:la suite|l['’]article continue) après (?:cette|la) publicité.{0,20}`,
  String.raw`(?:(?:à )?lire (?:aussi|également)|à voir aussi|voir aussi|sur le même sujet|les plus lus|dans la même rubrique|articles? (?:liés?|similaires?)|à découvrir|notre sélection)\b\s*(?::.*|[^.]{0,20})`,
  String.raw`partage[rz] (?:l['’]|cet )?article\b.{0,30}|temps de lecture\b.{0,20}|écouter (?:l['’]|cet )article\b.{0,20}`,
  String.raw`(?:recevez|inscrivez-vous|abonnez-vous|s['’]inscrire|suivez|découvrez|rejoignez)\b.*\b(?:newsletters?|gratuitement|actualité|essentiel|lettre|offres?|facebook|twitter|whatsapp|chaîne|application)\b.*`,
  String.raw`(?:il vous reste|cet article est|la suite est|déjà abonné|vous devez être|pour (?:lire|commenter))\b.*\b(?:abonnés?|connecté|lire|commentaire)\b.*`,
  String.raw`commentaires?(?: \(\d+\))?|(?:\(?avec )(?:l['’])?(?:afp|ap|reuters)\b.{0,40}|(?:publié|mis à jour|modifié)\b.{0,60}\d{4}.{0,30}|tous droits réservés\b.{0,60}`,
];
const spanish = [
  String.raw`(?:publicidad|publicidade|pubblicità|compartir|imprimir|comentar|suscríbete|iniciar sesión|ir al contenido|aviso legal|leer más|seguir leyendo|volver arriba|inicio|guardar|comentarios|condividi|compartilhar?)(?: (?:en|por|con|a|el|la|al) .{0,30}| \(\d+\))?\s*[:.]?`,
  String.raw`(?:continúa|sigue) (?:leyendo|la noticia)?\b.{0,20}\bpublicidad\b.{0,20}|(?:el|este) artículo (?:continúa|sigue) .{0,40}`,
  String.raw`(?:lea? también|leer también|lee (?:también|además|más)|te puede interesar|le puede interesar|te recomendamos|noticias relacionadas|más información|más noticias|lo más (?:leído|visto)|ver también|leia (?:também|mais)|veja também|leggi anche|potrebbe interessarti|lees ook|lees meer|läs också|les også|læs også)\b\s*(?::.*|[^.]{0,60})`,
  String.raw`(?:suscríbete|suscríbase|regístrate|recibe|reciba|síguenos|sigue|únete|descarga|inscreva-se|assine|receba|iscriviti|ricevi|seguici|schrijf je in|ontvang)\b.*\b(?:bolet[ií]n|newsletters?|gratis|correo|noticias|canal|whatsapp|facebook|twitter|google|aplicación|app|notícias|notizie|nieuwsbrief)\b.*`,
  String.raw`(?:escuchar|oír|ouvir|ascolta|beluister|compartir|imprimir) (?:la|el|este|esta|o|a|l['’])\s?(?:noticia|artículo|artigo|articolo)\b.{0,20}`,
  String.raw`(?:deja un comentario|inicia sesión|debes (?:iniciar|estar)|con información de)\b.{0,80}|(?:fuentes?|fonte|archivado en|etiquetas|temas)\s*:.{0,80}|(?:actualizado|publicado|aggiornato|pubblicato|atualizado)\b.{0,60}\d{4}.{0,30}|todos (?:los|os) (?:derechos|direitos) reservados\b.{0,40}|tutti i diritti riservati\b.{0,40}|alle rechten voorbehouden\b.{0,40}`,
];

/** What pages around an English article say in other languages; nothing of it begins as English sentences do. */
export const foreignRules: readonly BoilerplateRule[] = [
  rule('foreign', [...german, ...french, ...spanish], { longest: 250, certain: true }),
];
