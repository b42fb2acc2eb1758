"""The words that people write at the top of a column and into a cell, in five languages.

These are not texts of the game but what it accepts: a class may write its ballots in its own.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=10_000)
def folded(word: str) -> str:
    """Without case, accents (and Arabic vowel signs), and what is not a letter or a number."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = (c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def _table(written: dict[str, str]) -> dict[str, str]:
    """Word -> what it means, from a line of words for each meaning."""
    return {folded(word): meaning for meaning, words in written.items()
            for word in words.split(", ")}


COLUMNS = _table({
    "voter": "voter, voter id, member, name, eleitor, votante, membro, nome, socio, nombre, "
             "votant, électeur, membre, nom, الناخب, ناخب, العضو, عضو, الاسم, اسم",
    "times": "times, count, weight, ballots, how many, vezes, peso, quantos, veces, cuántos, "
             "fois, poids, combien, مرات, عدد, العدد, وزن",
    "college": "college, group, role, asked as, colégio, grupo, papel, colegio, rol, collège, "
               "groupe, rôle, هيئة, مجموعة, المجموعة, صفة",
    "delegate": "delegate, delegates to, proxy, delegado, delega em, procuração, delega en, "
                "délégué, délègue à, procuration, مفوض, المفوض, وكيل",
    "reason": "reason, advice, razão, motivo, conselho, razón, consejo, raison, motif, avis, "
              "سبب, السبب, نصيحة",
    "answer": "answer, reply, resolved, resposta, resolvido, respuesta, resuelto, réponse, "
              "résolu, جواب, رد",
    "version": "version, text, versão, versión, نسخة",
    "vote": "vote, choice, position, ballot, voto, escolha, posição, elección, posición, choix, "
            "صوت, تصويت, اختيار, الاختيار, موقف",
    "ignored": "timestamp, date, carimbo de data hora, data, marca temporal, fecha, horodateur, "
               "طابع زمني, تاريخ",
})
"""Heading -> what the column holds; every other heading is an option or a rank."""

ANSWERS = _table({
    "yes": "yes, y, sim, sí, oui, نعم, for, a favor, pour, مع",
    "no": "no, n, não, non, لا, against, contra, contre, ضد",
    "abstain": "abstain, abstention, blank, abstenção, abstenho me, em branco, branco, "
               "abstención, me abstengo, en blanco, blanco, abstient, je m abstiens, blanc, "
               "امتناع, ممتنع, ورقة بيضاء",
    "consent": "consent, consinto, consiento, consens, je consens, أوافق, موافق, موافقة",
    "objection": "objection, object, objeção, objeto, objeción, je m oppose, اعتراض, أعترض, معترض",
    "stand_aside": "stand aside, aside, à parte, de lado, me aparto, a un lado, à l écart, "
                   "je m écarte, جانبا, أتنحى, حياد",
    "agree": "agree, concordo, de acordo, de acuerdo, d accord, متفق, أتفق",
    "reservations": "reservations, with reservations, reservas, com reservas, con reservas, "
                    "réserves, avec réserves, تحفظ, بتحفظ, تحفظات",
    "block": "block, bloqueio, bloqueo, blocage, je bloque, منع, أمنع",
    "affected": "affected, afetado, afetada, afectado, afectada, concerné, concernée, متأثر, معني",
    "expert": "expert, perito, perita, experto, experta, experte, خبير, خبيرة",
})
"""Cell -> the answer it gives."""

MARKED = {"x", "1", "v", "ok", "yes", "y", "sim", "si", "oui", "نعم", "true"}
UNMARKED = {"", "0", "no", "nao", "non", "لا", "false"}
TICKS = {"✓", "✔", "☑", "•", "*", "✗", "✘", "☒"}
COSTS = {folded(word) for word in ("cost", "costs", "price", "custo", "preço", "coste", "costo",
                                   "precio", "coût", "prix", "كلفة", "الكلفة", "تكلفة", "التكلفة")}


@lru_cache(maxsize=10_000)
def is_mark(cell: str) -> bool | None:
    """Whether a cell marks its column; None for anything else than a mark or none."""
    if cell.strip() in TICKS:
        return True
    plain = folded(cell)
    if plain in MARKED:
        return True
    return False if plain in UNMARKED else None
