"""Which local entities are one, label by label and block by block: known blocks as they were, the others anew."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec

from kg.model import Facts, Judgement, Member
from kg.resolve import meetings, organizations, people, projects
from kg.resolve.blocks import digest, partition, signature
from kg.resolve.clusters import Clusters
from kg.resolve.drafts import make_draft
from kg.resolve.grouping import Grouping
from kg.resolve.memory import ArticleMemory, BlockMemory, Memory
from kg.resolve.obedience import Obedience
from kg.resolve.posts import Post, posts_by_person
from kg.resolve.reading import Local, Reading, read_facts

Grouper = Callable[[Reading, Clusters[Member]], Grouping]
_encode = msgspec.msgpack.Encoder().encode


class Settlement:
    """One resolution: the facts, what people decided, and what an earlier resolution left."""

    def __init__(
        self, facts: Sequence[Facts], decisions: Sequence[Judgement], place: str | None, memory: Memory
    ) -> None:
        self._memory = memory
        self._digests = {item.article.id: digest(_encode(item)) for item in facts}
        known = memory.earlier.articles
        votes = {article: known[one].votes for article, one in self._digests.items() if one in known}
        self.reading = read_facts(facts, place, votes)
        self._stamps = {article: self._stamp(article) for article in self._digests}
        self._obedience = Obedience(self.reading, decisions)

    def _stamp(self, article: str) -> str:
        return digest(self._digests[article].encode() + _encode(self.reading.home_of[article]))

    def settle(self) -> list[BlockMemory]:
        """All blocks, decided; ``memory`` holds what to keep of it."""
        reading, keys = self.reading, self._article_keys()
        bodies = self._decide("Organization", organizations.group_organizations, keys["Organization"], self._stamps)
        body_of = {m: draft.key for block in bodies for draft in block.drafts for m in draft.members}
        posts = posts_by_person(reading, body_of.__getitem__)
        of_people = [list(people.block_keys(local, posts[local.member])) for local in reading.of("Person")]
        titled = self._with_posts(posts)
        return [
            *bodies,
            *self._decide("Person", lambda r, c: people.group_people(r, c, posts), of_people, titled),
            *self._decide("Project", projects.group_projects, keys["Project"], self._stamps),
            *self._decide("Meeting", meetings.group_meetings, keys["Meeting"], self._stamps),
        ]

    def _article_keys(self) -> dict[str, list[list[str]]]:
        """Block keys of all local entities but people, by label; kept article by article."""
        found: dict[str, list[list[str]]] = {"Organization": [], "Project": [], "Meeting": []}
        for article, home in self.reading.home_of.items():
            known = self._memory.earlier.articles.get(self._digests[article])
            if known is None or known.home != home:
                known = ArticleMemory(self.reading.votes[article], home, self._keys_of(article))
            self._memory.latest.articles[self._digests[article]] = known
            for label, keys in known.keys.items():
                found[label] += keys
        return found

    def _keys_of(self, article: str) -> dict[str, list[list[str]]]:
        keys: dict[str, list[list[str]]] = defaultdict(list)
        for local in self.reading.by_article.get(article, ()):
            if local.entity.label == "Organization":
                keys["Organization"].append(sorted({*organizations.block_keys(local)}))
            elif local.entity.label == "Project":
                keys["Project"].append(sorted({*projects.block_keys(local)}))
            elif local.entity.label == "Meeting":
                keys["Meeting"].append(sorted({*meetings.block_keys(local, self.reading)}))
        return dict(keys)

    def _with_posts(self, posts: Mapping[Member, list[Post]]) -> dict[str, str]:
        """The stamps of articles, with the resolved bodies of the posts that they tell of."""
        held: dict[str, list[tuple[str, list[Post]]]] = defaultdict(list)
        for member, mine in posts.items():
            if mine:
                held[member.article].append((member.key, mine))
        told = {article: digest(self._stamps[article].encode() + _encode(rows)) for article, rows in held.items()}
        return self._stamps | told

    def _decide(
        self, label: str, group: Grouper, keys: Sequence[Sequence[str]], stamps: Mapping[str, str]
    ) -> list[BlockMemory]:
        """The blocks of a label: those whose signature is known, and those decided now."""
        locals_ = self.reading.of(label)
        told = self._obedience.touching(label)
        keyed = [(*mine, *told.get(local.member, ())) for mine, local in zip(keys, locals_, strict=True)]
        known, latest = self._memory.earlier.blocks, self._memory.latest.blocks
        blocks: dict[str, list[Local]] = {}
        for positions in partition(keyed):
            block = [locals_[position] for position in positions]
            decisions = sorted({text for local in block for text in told.get(local.member, ())}) if told else ()
            blocks[signature(label, block, stamps, decisions)] = block
        new = {mark: block for mark, block in blocks.items() if mark not in known}
        self._memory.decided_anew += len(new)
        decided = self._decide_anew(label, group, new)
        mine = {mark: decided[mark] if mark in decided else known[mark] for mark in blocks}
        latest.update(mine)
        return list(mine.values())

    def _decide_anew(self, label: str, group: Grouper, blocks: Mapping[str, list[Local]]) -> dict[str, BlockMemory]:
        """All these blocks at one go; they have nothing to do with one another."""
        mark_of = {local.member: mark for mark, block in blocks.items() for local in block}
        locals_ = [local for local in self.reading.of(label) if local.member in mark_of]
        clusters = Clusters(local.member for local in locals_)
        self._obedience.apply(label, clusters)
        outcome = group(self.reading.only(label, locals_), clusters)
        drafts: dict[str, list[tuple[Member, ...]]] = defaultdict(list)
        judgements: dict[str, list[Judgement]] = defaultdict(list)
        for members in outcome.groups:
            drafts[mark_of[members[0]]].append(members)
        for judgement in outcome.judgements:
            judgements[mark_of[judgement.left_members[0]]].append(judgement)
        at = self.reading.locals
        return {
            mark: BlockMemory(
                tuple(make_draft([at[member] for member in members]) for members in drafts[mark]),
                tuple(judgements[mark]),
            )
            for mark in blocks
        }
