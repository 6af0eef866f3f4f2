"""The tables of this area, by what they are about."""

from fourfold.decisions.models.answers import Choice, Elector, Stance
from fourfold.decisions.models.rounds import Round
from fourfold.decisions.models.rules import Rule

__all__ = ["Choice", "Elector", "Round", "Rule", "Stance"]
