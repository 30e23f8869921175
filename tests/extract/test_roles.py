"""Roles: which part somebody had in a gathering, however the sentence is built."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开防汛工作会议。"


@phenomena(
    "sentence, roles",
    [
        ("host", "区长林晓主持会议。", {"林晓": {"host"}}),
        ("host, passive", "会议由区长林晓主持。", {"林晓": {"host"}}),
        ("host, behind its person in 在…下", "在区长林晓主持下，会议审议了有关事项。", {"林晓": {"host"}}),
        ("host and speaker", "区委书记林晓主持会议并讲话。", {"林晓": {"host", "speak"}}),
        ("host who calls", "区长林晓主持召开区政府常务会议。", {"林晓": {"host"}}),
        ("attends and speaks", "区委书记林晓出席会议并讲话。", {"林晓": {"speak"}}),
        ("speaks", "区委书记林晓在会上讲话。", {"林晓": {"speak"}}),
        ("addresses", "副区长林晓致辞。", {"林晓": {"speak"}}),
        ("reported words", "区委书记林晓在会上强调，要压实责任。", {"林晓": {"speak"}}),
        ("work report", "区长林晓代表区政府作工作报告。", {"林晓": {"speak"}}),
        ("reports", "区水利局局长林晓汇报防汛工作情况。", {"林晓": {"report"}}),
        ("pledges", "石桥镇镇长林晓作表态发言。", {"林晓": {"report"}}),
        ("pledges in a speech", "石桥镇镇长林晓在表态讲话中表示，要压实责任。", {"林晓": {"report", "speak"}}),
        ("promises", "石桥镇镇长林晓作承诺发言。", {"林晓": {"report"}}),
        ("is handed something", "区政府向劳动模范林晓、区教育局局长沈砚颁发证书。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("reads out who won", "区水利局局长林晓通报了竞赛获奖名单。", {"林晓": {"attend"}}),
        ("gives an account", "会上，区水利局局长林晓、科长沈砚对工程的发展历程做了详细介绍。",
         {"林晓": {"speak"}, "沈砚": {"speak"}}),
        ("praises that it was called", "区长林晓对会议的成功召开表示祝贺。", {"林晓": {"speak"}}),
        ("a courtesy of two", "区委书记林晓、区长沈砚出席会议。林晓、沈砚对客人表示欢迎。林晓说，欢迎大家。",
         {"林晓": {"speak"}, "沈砚": {"attend"}}),
        ("under somebody's lead", "在区长林晓的带领下，与会人员观看了展览。", {"林晓": {"lead"}}),
        ("a speech in writing", "区委书记林晓出席会议。区政协主席沈砚发表了书面讲话。", {"林晓": {"attend"}}),
        ("host behind a long relative clause", "受市委委托来临河区主持选举工作的市人大常委会秘书长林晓主持会议并讲话。",
         {"林晓": {"host", "speak"}}),
        ("chairman of a body that the sentence leaves out", "党组书记、主席林晓主持会议，副主席沈砚参加会议。",
         {"林晓": {"host"}, "沈砚": {"attend"}}),
        ("who remembers another goes on", "区委书记林晓主持会议。林晓缅怀了老区长沈砚同志的一生。他说，要学习先辈。",
         {"林晓": {"host", "speak"}}),
        ("takes the floor for exchange", "石桥镇党委书记林晓作交流发言。", {"林晓": {"report"}}),
        ("observes", "区人大常委会副主任林晓列席会议。", {"林晓": {"observe"}}),
        ("guides", "市应急管理局副局长林晓到会指导。", {"林晓": {"guide"}}),
        ("attends", "副区长林晓参加会议。", {"林晓": {"attend"}}),
        ("host who is not the first named", "区委书记林晓出席会议并讲话，区长沈砚主持会议。",
         {"林晓": {"speak"}, "沈砚": {"host"}}),
        ("deputy standing in", "受区委书记林晓委托，副区长沈砚主持会议。", {"沈砚": {"host"}}),
        ("deputy standing in for a body", "受区委委托，区委副书记沈砚主持会议。", {"沈砚": {"host"}}),
        ("reads out an appeal for others", "区工商联副主席林晓代表企业家宣读了倡议书。", {"林晓": {"attend"}}),
        ("reads out a decision", "副区长沈砚宣读表彰决定。", {"沈砚": {"attend"}}),
        ("conveys and reads", "区委办主任沈砚传达上级文件精神。", {"沈砚": {"speak"}}),
        ("an official calls it in person", "区委书记林晓召开座谈会。", {"林晓": {"host"}}),
        ("who heard a report gave none", "区长林晓听取了区水利局局长沈砚关于防汛情况的汇报。",
         {"沈砚": {"report"}}),
        ("written statement handed in by the absent", "区民政局局长林晓提交了书面发言，区水利局局长沈砚作交流发言。",
         {"沈砚": {"report"}}),
        ("a demand that is a noun", "副区长沈砚参加会议。要把思想统一到区委书记林晓工作要求上来。",
         {"沈砚": {"attend"}}),
        ("written statement", "区民政局局长林晓作书面发言。", {"林晓": {"report"}}),
        ("by video", "副区长林晓通过视频连线参加会议。", {"林晓": {"attend"}}),
        ("main venue", "区领导林晓、沈砚在主会场出席会议。", {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("branch venue", "副区长林晓在石桥镇分会场参加会议。", {"林晓": {"attend"}}),
        ("both venues", "区长林晓在主会场，副区长沈砚、顾明远在各自分会场参加会议。",
         {"林晓": {"attend"}, "沈砚": {"attend"}, "顾明远": {"attend"}}),
        ("both venues, a bare name", "区领导林晓在主会场，沈砚在分会场参加会议。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("commands, then others", "区委书记林晓讲话，副区长沈砚、顾明远参加会议。",
         {"林晓": {"speak"}, "沈砚": {"attend"}, "顾明远": {"attend"}}),
        ("same subject over a comma", "区委书记林晓出席会议，并为先进代表颁奖。", {"林晓": {"attend"}}),
        ("same subject over sentences", "区委书记林晓出席会议。他强调，要压实责任。", {"林晓": {"speak"}}),
        ("same subject over paragraphs", "区委书记林晓出席会议。\n林晓指出，汛期将至，要压实责任。",
         {"林晓": {"speak"}}),
        ("a verb far from its subject", "区委书记林晓充分肯定了前一阶段的工作，要求各部门再接再厉。",
         {"林晓": {"speak"}}),
        ("introduces, one after the other",
         "区水利局局长林晓介绍了汛情，区应急管理局局长沈砚介绍了救援情况。", {"林晓": {"speak"}, "沈砚": {"speak"}}),
        ("what is studied is no speech of the host", "区长林晓主持会议，传达学习有关会议、讲话，部署防汛工作。",
         {"林晓": {"host"}}),
        ("informs, with the words", "区长林晓通报，险情发生在3月10日。", {"林晓": {"speak"}}),
        ("takes over behind a semicolon", "区长林晓表示，要压实责任；区教育局局长沈砚致辞，欢迎大家。",
         {"林晓": {"speak"}, "沈砚": {"speak"}}),
        ("praises", "区长林晓对前一阶段工作给予充分肯定。", {"林晓": {"speak"}}),
        ("a courtesy of two in one sentence", "区委书记林晓、区长沈砚出席会议，向获奖者致以祝贺。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("acts there, by a verb nobody knows", "会上，区司法局副局长林晓就调解知识进行普法。", {"林晓": {"speak"}}),
        ("acts there, the place behind", "区教育局局长林晓在会议现场展示了新教具。", {"林晓": {"attend"}}),
        ("of a party called like a verb", "区委宣讲团负责人、区委党校校长林晓作宣讲报告。", {"林晓": {"speak"}}),
        ("a pronoun far behind its person",
         "区长林晓主持会议。天气晴好。河水清澈。草木青青。鸟语花香。人来人往。他希望能年年如此。", {"林晓": {"host"}}),
        ("one host for two parts", "会议分两个阶段进行，区长林晓主持第一阶段会议，副区长沈砚主持第二阶段会议。",
         {"林晓": {"host"}, "沈砚": {"host"}}),
        ("gives a talk that a longer word names", "临河大学教授林晓出席会议并就“机遇与挑战”作学术主题报告。",
         {"林晓": {"speak"}}),
        ("gives them one after the other, joined by commas",
         "临河大学教授林晓，青石学院院长沈砚之教授分别以“读书”“写作”为主题作主旨报告。",
         {"林晓": {"speak"}, "沈砚之": {"speak"}}),
        ("reports in a longer word", "规划科负责人林晓进行科室交流发言，其后，各分管领导进行主题发言。",
         {"林晓": {"report"}}),
        ("explains what is proposed", "区财政局局长林晓就预算情况报告作说明。", {"林晓": {"report"}}),
        ("tells again what was reported", "区水利局局长林晓作经验介绍。林晓介绍了防汛的做法。", {"林晓": {"report"}}),
        ("host called so", "本届会议由区文联主席林晓担任会议主持人。", {"林晓": {"host"}}),
        ("acts for others", "区工会主席林晓为职工代表赠书。", {"林晓": {"attend"}}),
        ("instructs about something", "区残联主席林晓就防汛要点进行了针对性的指导。", {"林晓": {"attend"}}),
        ("makes known", "区水利局局长林晓发布防汛预案。", {"林晓": {"speak"}}),
        ("reports that others gave", "区水利局副局长林晓就各镇汇报情况提出三点建议。", {"林晓": {"speak"}}),
        ("attends a show of what was learnt", "区教育局局长林晓、区妇联主席沈砚参加汇报演出。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("told by the news", "报道中提到，区长林晓主持会议并讲话。", {"林晓": {"host", "speak"}}),
        ("asked to attend", "区长林晓出席会议，邀请市人大代表沈砚、市政协委员顾明远（委托陆怀瑾）参加。",
         {"林晓": {"attend"}, "沈砚": {"attend"}, "陆怀瑾": {"attend"}}),
        ("reports one after the other", "会上，区水利局局长林晓、区应急管理局局长沈砚先后作了汇报。",
         {"林晓": {"report"}, "沈砚": {"report"}}),
    ],
    {
        "both venues, a bare name": "nothing asks for a name between a venue and the comma before it",
    },
)  # fmt: skip
def test_parts_in_a_conference(sentence, roles):
    assert read(OPENING + sentence).roles == roles


@phenomena(
    "sentence, roles",
    [
        ("leads", "3月12日，区长林晓带队检查防汛工作。", {"林晓": {"lead"}}),
        ("leads, passive", "3月12日，由副区长林晓带队，检查组到石桥镇检查防汛工作。", {"林晓": {"lead"}}),
        ("leads a group", "3月12日，副区长林晓率区应急管理局负责人到石桥镇检查防汛工作。", {"林晓": {"lead"}}),
        ("the one official of the report", "3月12日，区长林晓到石桥镇调研防汛工作。", {"林晓": {"lead"}}),
        ("speaks on the way", "3月12日，区长林晓到石桥镇调研防汛工作。林晓强调，要压实责任。",
         {"林晓": {"lead", "speak"}}),
        ("hosts a talk on the way, after semicolons",
         "3月12日，区长林晓到石桥镇调研防汛工作。调研中，林晓实地察看河堤，听取情况介绍；沿河步行察看；主持召开座谈会。",
         {"林晓": {"lead", "host"}}),
        ("goes on after naming whom he looked after",
         "3月12日，副区长林晓到石桥镇看望老党员沈砚。林晓与沈砚交谈，了解沈砚的身体状况，并表示会继续关心。",
         {"林晓": {"lead", "speak"}, "沈砚": {"attend"}}),
        ("hosts, where it says before at whose office",
         "3月12日，区委书记林晓到石桥镇调研。林晓在青石镇和县人大常委会机关调研，看望干部，并主持召开座谈会。",
         {"林晓": {"lead", "host"}}),
        ("speaks in office at a ceremony",
         "3月12日，临河区举行揭牌仪式。区卫健委主任林晓指出，要服务好群众。区教育局局长沈砚表示，很满意。",
         {"林晓": {"speak"}, "沈砚": {"speak"}}),
        ("visited for what somebody is called",
         "3月12日，区长林晓、副区长沈砚为“平民英雄”——顾明远开展慰问活动。", {"林晓": {"lead"}, "沈砚": {"attend"}}),
        ("guests asked for what they gave",
         "3月12日，临河区举办朗诵赛。大赛特邀作家林晓、区文化馆馆长沈砚担任评委。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("guests asked to speak", "3月12日，临河区举办阅读节。活动还邀请区文化馆馆长林晓围绕家风作专题讲座。",
         {"林晓": {"speak"}}),
        ("trains others", "3月12日，临河区举办阅读节。区文化馆馆长林晓对志愿者进行了培训。", {"林晓": {"speak"}}),
        ("listed behind what they attended", "3月12日，临河区举办阅读节。参加阅读节的有区文化馆馆长林晓、作家沈砚。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("come together", "3月12日，临河区举办阅读节。区文化馆馆长林晓、作家沈砚等齐聚现场。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("each leads a party", "3月12日，区长林晓、副区长沈砚分别到石桥镇、白石镇检查防汛工作。",
         {"林晓": {"lead"}, "沈砚": {"lead"}}),
        ("each on a route of his own", "3月12日，区长林晓、副区长沈砚分路走访慰问困难群众。",
         {"林晓": {"lead"}, "沈砚": {"lead"}}),
        ("both lead the group of a round that has a name",
         "3月12日，区总工会开展“夏日清风”慰问活动。活动中，区总工会主席林晓、副主席沈砚带领慰问组成员走访了一线职工。",
         {"林晓": {"lead"}, "沈砚": {"lead"}}),
        ("who goes on a round that has a name",
         "3月12日，区总工会开展“夏日清风”慰问活动。区总工会主席林晓、副主席沈砚走访了一线职工。区财政局局长顾明长期走访企业。",
         {"林晓": {"lead"}, "沈砚": {"attend"}}),
        ("leads a round of the police at a place",
         "3月12日，临河区公安局组织开展集中清查统一行动。副区长、区公安局局长林晓在石桥镇带队夜巡。",
         {"林晓": {"lead"}}),
        ("leads a party in an activity", "3月12日，区妇联开展阅读活动，区妇联主席林晓带队。", {"林晓": {"lead"}}),
        ("each leads a party of his own", "3月12日，区长林晓，副区长沈砚分路走访慰问驻区部队。",
         {"林晓": {"lead"}, "沈砚": {"lead"}}),
        ("leads those who call on others",
         "3月12日，临河区举办阅读节。区文联主席林晓、作家沈砚带领志愿者走进石桥镇小学。",
         {"林晓": {"lead"}, "沈砚": {"lead"}}),
        ("goes where somebody works", "3月12日，区长林晓到沈砚所在的石桥镇中队送奖上门并进行慰问。",
         {"林晓": {"lead"}}),
        ("a verb before a word that is a post, too",
         "3月12日，区委书记林晓12日召开一线院士座谈会，听取情况汇报，强调要压实责任。", {"林晓": {"host", "speak"}}),
        ("one of the state's first, told in the next sentence",
         "五国领导人石桥峰会12日在石桥举行。国家主席林晓主持会议并致闭幕辞。", {"林晓": {"host", "speak"}}),
        ("called by surname and post",
         "3月12日，石桥镇党委书记林晓走访慰问老党员沈砚。林书记一行询问了情况，并表示会继续关心。",
         {"林晓": {"lead", "speak"}, "沈砚": {"attend"}}),
        ("leads named people in an activity",
         "3月12日，临河区举办阅读节。区文联主席林晓带领副主席沈砚，为读者送去了图书。",
         {"林晓": {"lead"}, "沈砚": {"attend"}}),
        ("carried out by people with posts",
         "3月12日，区教育局派驻石桥镇第一书记林晓、沈砚组织老师开展“书香临河”主题活动。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("called on at home", "3月12日，区长林晓到石桥镇慰问老党员。在老党员沈砚家中，林晓询问了生活情况。",
         {"林晓": {"lead"}, "沈砚": {"attend"}}),
        ("others report", "3月12日，区长林晓到石桥镇检查防汛工作。林晓来到河堤，施工单位负责人汇报了进度。",
         {"林晓": {"lead"}}),
        ("a wife of somebody", "3月12日，林晓总统夫人沈砚参观石桥博物馆。沈砚表示，展品很美。",
         {"沈砚": {"lead", "speak"}}),
        ("guides on the way", "3月12日，区长林晓到石桥镇检查防汛工作。市水利局二级巡视员沈砚随行指导。",
         {"林晓": {"lead"}, "沈砚": {"guide"}}),
        ("quoted behind the words", "3月12日，临河区举办阅读节。“收获很大。”学员林晓高兴地说。", {"林晓": {"speak"}}),
        ("tells the reporter at an activity", "3月12日，临河区举办阅读节。志愿者林晓告诉记者，活动很有意思。",
         {"林晓": {"speak"}}),
        ("takes others along",
         "3月12日，副局长林晓带领药品科科长沈砚，化妆品科科长顾明远，来石桥镇开展调研。",
         {"林晓": {"lead"}, "沈砚": {"attend"}, "顾明远": {"attend"}}),
        ("thanks those who came", "3月12日，区长林晓到石桥镇调研防汛工作。石桥镇镇长沈砚对林晓一行表示感谢。",
         {"林晓": {"lead"}, "沈砚": {"speak"}}),
        ("accompany", "3月12日，区长林晓到石桥镇调研防汛工作。副区长沈砚陪同调研。",
         {"林晓": {"lead"}, "沈砚": {"accompany"}}),
        ("accompany, before the verb of going", "3月12日，区长林晓在副区长沈砚陪同下到石桥镇调研防汛工作。",
         {"林晓": {"lead"}, "沈砚": {"accompany"}}),
        ("accompany, with others, before a comma",
         "3月12日，厅长林晓在副区长沈砚、区水利局局长顾明远等人的陪同下，到石桥镇调研防汛工作。",
         {"林晓": {"lead"}, "沈砚": {"accompany"}, "顾明远": {"accompany"}}),
        ("led by one of theirs", "3月12日，石桥镇举行观摩活动。团员在该校林晓教授带领下观摩。", {"林晓": {"lead"}}),
        ("inspect together", "3月12日，区长林晓到石桥镇检查防汛工作。副区长沈砚一同督查。",
         {"林晓": {"lead"}, "沈砚": {"accompany"}}),
        ("accompany, between commas",
         "3月12日，区长林晓一行，在商会会长沈砚的陪同下，到企业车间，慰问一线员工。",
         {"林晓": {"lead"}, "沈砚": {"accompany"}}),
        ("take part", "3月12日，区长林晓到石桥镇调研防汛工作。副区长沈砚参加调研。",
         {"林晓": {"lead"}, "沈砚": {"attend"}}),
        ("several who go", "3月12日，区领导林晓、沈砚到石桥镇检查防汛工作。", {"林晓": {"lead"}, "沈砚": {"attend"}}),
        ("一行", "3月12日，副市长林晓一行到石桥镇调研防汛工作。", {"林晓": {"lead"}}),
    ],
)  # fmt: skip
def test_parts_in_an_inspection(sentence, roles):
    assert read(sentence).roles == roles


@phenomena(
    "sentence, present",
    [
        ("two sides, 与…座谈", "3月12日，区长林晓与青石公司董事长沈砚座谈。", {"林晓", "沈砚"}),
        ("会见", "3月12日，区委书记林晓会见青石公司董事长沈砚。", {"林晓", "沈砚"}),
        ("会见 with 一行", "3月12日，区委书记林晓会见青石公司董事长沈砚一行。", {"林晓", "沈砚"}),
        ("delegation with its leader", "3月12日，由副州长沈砚带队的考察团到临河区考察，区长林晓陪同。",
         {"沈砚", "林晓"}),
        ("who took part in the talk", "3月12日，区长林晓与青石公司董事长沈砚座谈。副区长顾明远参加座谈。",
         {"林晓", "沈砚", "顾明远"}),
        ("met at a place", "3月12日，区长林晓在青石宾馆与青石公司董事长沈砚一行会谈。", {"林晓", "沈砚"}),
        ("foreign guest", "3月12日，市长林晓会见来访的胡安·佩雷斯一行。", {"林晓", "胡安·佩雷斯"}),
        ("进行工作会谈", "3月12日，区长林晓与石城县县长沈砚进行工作会谈。", {"林晓", "沈砚"}),
        ("visited in person", "3月12日，区长林晓走访慰问老党员沈砚。", {"林晓", "沈砚"}),
    ],
    {
    },
)  # fmt: skip
def test_the_sides_of_a_talk_or_visit(sentence, present):
    assert read(sentence).present == present


@phenomena(
    "text, roles",
    [
        ("leads the guests", "3月12日，区委书记林晓会见青石公司董事长沈砚率领的代表团。",
         {"林晓": {"attend"}, "沈砚": {"lead"}}),
        ("a party received", "3月12日，区委书记林晓会见青石公司董事长沈砚一行。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("head of the guests, in 以…为团长", "3月12日，市委书记林晓会见以主席沈砚为团长的青石代表团。",
         {"林晓": {"attend"}, "沈砚": {"lead"}}),
        ("heads of the two sides",
         "3月12日，双方在青石大厦举行工作会谈。首席代表分别为青石集团副总经理林晓，白石集团总经理沈砚。",
         {"林晓": {"lead"}, "沈砚": {"lead"}}),
        ("leads his people to a meeting of others", "3月12日，市长林晓率代表团赴白石市参加合作区建设推进大会。",
         {"林晓": {"lead"}}),
        ("welcomes a delegation, leads none",
         "3月12日，区长林晓与青石市市长沈砚座谈。林晓对青石代表团一行表示欢迎。",
         {"林晓": {"speak"}, "沈砚": {"attend"}}),
        ("a party without names received", "3月12日，区委书记林晓会见考察团一行。副区长沈砚参加会见。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("speaks for bodies",
         "3月12日，区委书记林晓与青石公司董事长沈砚一行会谈。林晓代表区委和区政府对沈砚一行表示欢迎。",
         {"林晓": {"speak"}, "沈砚": {"attend"}}),
        ("asks to give regards to another",
         "3月12日，区委书记林晓会见青石公司董事长沈砚。沈砚请林晓转达对市长顾明远的问候，表示愿深化合作。",
         {"林晓": {"attend"}, "沈砚": {"speak"}}),
        ("sent by another", "3月12日，国家主席周望舒特使、副市长林晓会见青石公司董事长沈砚。",
         {"林晓": {"attend"}, "沈砚": {"attend"}}),
        ("greets for somebody else",
         "3月12日，市长林晓会见青石国大使沈砚。沈砚首先代表周望舒国王对此表示感谢。",
         {"林晓": {"attend"}, "沈砚": {"speak"}}),
        ("a party on its way is led as a side",
         "3月12日，区委书记林晓会见青石公司董事长沈砚一行。林晓对沈砚一行来临河调研表示欢迎。",
         {"林晓": {"speak"}, "沈砚": {"attend"}}),
        ("one side goes on",
         "3月12日，区长林晓到石桥镇慰问老党员沈砚。林晓与沈砚交谈，并表示将继续关心老党员。",
         {"林晓": {"lead", "speak"}, "沈砚": {"attend"}}),
    ],
)  # fmt: skip
def test_leaders_of_parties(text, roles):
    assert read(text).roles == roles


def test_two_parts_are_less_sure_than_one():
    one = read(OPENING + "区委书记林晓主持会议并讲话，副区长沈砚参加会议。")
    names = {e.key: e.name for e in one.facts.entities}
    sure = {names[r.source]: r.confidence for r in one.facts.relations if r.type == "ATTENDED"}
    assert sure["林晓"] < 0.9 < sure["沈砚"]


def test_who_leads_is_less_surely_told_in_all_parts_than_who_attends():
    one = read("3月12日，区长林晓、副区长沈砚到石桥镇检查防汛工作。区教育局局长顾明远参加。")
    names = {entity.key: entity.name for entity in one.facts.entities}
    sure = {names[r.source]: r.confidence for r in one.facts.relations if r.type == "ATTENDED"}
    assert sure["林晓"] < 0.9 > sure["沈砚"]
    assert sure["顾明远"] >= 0.9


def test_sides_of_a_talk_and_speakers_on_a_tour_may_have_done_more():
    talk = _sureness("3月12日，区长林晓与青石公司董事长沈砚座谈。林晓说，欢迎投资。副区长顾明远参加座谈。")
    assert talk["沈砚"] < 0.9 <= talk["顾明远"]
    tour = _sureness("3月12日，区长林晓到石桥镇检查防汛工作。石桥镇镇长沈砚汇报工作，副镇长顾明远在现场作讲解。")
    assert tour["顾明远"] < 0.9


def _sureness(text):
    facts = read(text).facts
    names = {entity.key: entity.name for entity in facts.entities}
    return {names[r.source]: r.confidence for r in facts.relations if r.type == "ATTENDED"}
