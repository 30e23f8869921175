"""Who is a person: names of every kind, and words that look like names."""

import pytest

from tests.support.extracting import make_article, read, read_page
from tests.support.phenomena import phenomena

GAPS = {
    "a word: 维护": "a verb behind a leader word is no name, though a list goes on",
}


@phenomena(
    "sentence, people",
    [
        ("two characters", "广元市副市长林晓出席会议。", {"林晓"}),
        ("three characters", "广元市副市长沈砚之出席会议。", {"沈砚之"}),
        ("compound surname, three characters", "广元市副市长欧阳澈主持会议。", {"欧阳澈"}),
        ("compound surname, four characters", "区委书记诸葛云帆讲话。", {"诸葛云帆"}),
        ("two surnames, four characters", "区妇联主席陈林晓月参加活动。", {"陈林晓月"}),
        ("surname 干", "区委书记干海波主持会议并讲话。", {"干海波"}),
        ("surname 可", "区教育局局长可心怡汇报工作。", {"可心怡"}),
        ("surname 信", "县纪委书记信立军出席会议。", {"信立军"}),
        ("surname 和", "县长和志刚主持会议。", {"和志刚"}),
        ("surname 于", "副县长于海洋参加会议。", {"于海洋"}),
        ("surname 向", "副县长向春山参加会议。", {"向春山"}),
        ("surname 时", "区委常委时鸿飞讲话。", {"时鸿飞"}),
        ("surname 年", "市公安局局长年庆丰汇报情况。", {"年庆丰"}),
        ("surname 区", "市税务局局长区伟明参加会议。", {"区伟明"}),
        ("name with a mark", "县委副书记、县长买买提·吐尔逊主持会议。", {"买买提·吐尔逊"}),
        ("long name with marks", "副州长阿不都热依木·阿卜杜拉出席会议。", {"阿不都热依木·阿卜杜拉"}),
        ("name of three parts", "大使胡安·卡洛斯·佩雷斯出席活动。", {"胡安·卡洛斯·佩雷斯"}),
        ("a name that ends as a verb begins", "副县长艾力·买买提出席了活动。", {"艾力·买买提"}),
        ("mark misread as a bullet", "副县长艾力•买买提出席会议。", {"艾力•买买提"}),
        ("Mongol", "旗委书记巴特尔主持会议。", {"巴特尔"}),
        ("Mongol, five characters", "副旗长乌兰图雅参加会议。", {"乌兰图雅"}),
        ("Tibetan", "县委副书记扎西多吉参加会议。", {"扎西多吉"}),
        ("Tibetan, list", "副县长扎西多吉、旺堆次仁参加会议。", {"扎西多吉", "旺堆次仁"}),
        ("Yi, four characters", "县长吉克木呷主持会议。", {"吉克木呷"}),
        ("an adverb behind a name, twice", "院长林明均严重违纪。林明均受到处分。", {"林明均"}),
        ("a bracket between post and name", "区委常委、副区长（挂职）林得水出席。", {"林得水"}),
        ("a list of bare names before a verb", "林春阑、沈坤平出席会议。", {"林春阑", "沈坤平"}),
        ("Tibetan, with a last character of its own", "县人大常委会主任多杰太，副县长林晓参加。", {"多杰太", "林晓"}),
        ("the conjunction 和 before another name", "副市长林晓和沈砚之陪同调研。", {"林晓", "沈砚之"}),
        ("a king", "国王卡洛塔六世表示欢迎。", {"卡洛塔六世"}),
        ("given a post", "会议任命杨柳为市教育局局长，决定免去张放的市交通局局长职务。", {"杨柳", "张放"}),
        ("a list before 等 and its verb", "林春阑、沈坤平等参加会见。", {"林春阑", "沈坤平"}),
        ("a body before a list and its verb", "临河区委组织部林春兰、沈坤平到会指导。", {"林春兰", "沈坤平"}),
        ("given a post, ends as a word of grammar", "会议任命沈春和为市教育局局长。", {"沈春和"}),
        ("given a post, holds a word", "会议接受易新生辞去市教育局局长职务的请求。", {"易新生"}),
        ("given a post, no name", "会议任命时任局长为调研员，选举高山为代表。", set()),
        ("who leads a committee by doctrine", "在以易知秋同志为班长的市委领导下，工作有序开展。", set()),
        ("a colon behind the verb of appointment", "决定任命：林春兰为临河区副区长。", {"林春兰"}),
        ("和 between two with the same post", "总书记林春阑和沈坤总书记会谈。", {"林春阑", "沈坤"}),
        ("compound surname, two more characters", "县检察院副检察长慕容春阑代表检察院感谢大家。", {"慕容春阑"}),
        ("a word of which jieba takes the half", "塞尔维亚外长久莱奇表示，合作很好。", {"久莱奇"}),
        ("a post in quotation marks", "团队与南里村“第一书记”林春阑座谈。", {"林春阑"}),
        ("a name before a party post", "区领导林春阑、村党支部书记沈坤平参加座谈。", {"林春阑", "沈坤平"}),
        ("a word for people behind a leader word", "区长林春兰致辞。区党政领导干部首先前往某部队慰问。", {"林春兰"}),
        ("a foreign head of state behind 与", "在林春阑主席与穆兰韦尼总统引领下，关系向前。", {"林春阑", "穆兰韦尼"}),
        ("在 behind a name with a mark", "副主席阿力木江·吐尔逊在致辞中表示欢迎。", {"阿力木江·吐尔逊"}),
        ("a foreign name that begins with a Chinese surname", "欧盟委员会主席冯贝莱恩来访。", {"冯贝莱恩"}),
        ("a statue of somebody", "学员们瞻仰了烈士林春阑铜像。", {"林春阑"}),
        ("a rare surname that is a conjunction", "临河市委副书记、市长及永川表示欢迎。", {"及永川"}),
        ("an adverb behind a name of two", "省委书记沈砚即作出批示。", {"沈砚"}),
        ("并 behind a foreign name", "区长林晓会见世界棋类协会主席巴罗并接受证书。", {"林晓", "巴罗"}),
        ("characters that hardly stand but in names", "临河选手沈旻憓在决赛中夺金。", {"沈旻憓"}),
        ("a student", "青石大学机械学院硕士生沈雨初语气兴奋。", {"沈雨初"}),
        ("a word in a list that goes on",
         "专家代表林春阑、哲学研究人员代表沈砚之发言。", {"林春阑", "沈砚之"}),
        ("called on at home", "在遗属林春阑家中，区长沈坤平送上慰问金。", {"林春阑", "沈坤平"}),
        ("somebody's wife", "林春阑夫人沈坤平，区长顾明远参加活动。", {"林春阑", "沈坤平", "顾明远"}),
        ("Mongol, two parts", "欢迎蒙古国总理巴雅尔·额尔登苏赫来访。", {"巴雅尔·额尔登苏赫"}),
        ("a row of names, a title behind",
         "林春兰、沈砚之、顾明远等省政协委员先后发言。", {"林春兰", "沈砚之", "顾明远"}),
        ("fellow students", "志愿者团队的林春兰同学录制了视频。", {"林春兰"}),
        ("跟 behind a name of two", "辅警林勇跟民警说，人找到了。", {"林勇"}),
        ("a farewell", "送别林春兰校长荣休后，大家合影。", {"林春兰"}),
        ("a host among other posts", "管理中心副主任、主持人林春兰出席。", {"林春兰"}),
        ("behind a village", "来到南里村军属林春兰家中，区长沈坤平送上慰问金。", {"林春兰", "沈坤平"}),
        ("a word between post and verb: 温和", "秘书长温和陪同调研。", {"温和"}),
        ("what one is called", "离休干部林世昌、困难党员沈淑芬接受慰问。", {"林世昌", "沈淑芬"}),
        ("an athlete", "组委会向世界冠军林云龙颁发证书。", {"林云龙"}),
        ("Uygur, one word", "副县长木拉提参加会议。", {"木拉提"}),
        ("foreign, with characters of common words", "外长加米多里尔表示欢迎。", {"加米多里尔"}),
        ("a name whose last character is a word", "大学党委书记成晓红，副区长林晓参加会议。", {"成晓红", "林晓"}),
        ("before a verb of the dictionary", "市长林近安接受采访。", {"林近安"}),
        ("a word: 维护", "区领导维护、林晓出席会议。", {"维护", "林晓"}),
        ("a word: 文艺", "区委宣传部部长文艺主持会议。", {"文艺"}),
        ("a word: 陆军", "副区长陆军参加调研。", {"陆军"}),
        ("a word: 高峰", "区委常委高峰参加调研。", {"高峰"}),
        ("a word: 安康", "区水利局局长安康汇报工作。", {"安康"}),
        ("a word: 和平", "副市长和平出席会议。", {"和平"}),
        ("a word: 万里", "市长万里主持会议。", {"万里"}),
        ("a space inside", "副区长高 亢、林 晓出席会议。", {"高 亢", "林 晓"}),
        ("a wide space inside", "副区长高\u3000亢出席会议。", {"高\u3000亢"}),
        ("sex behind the name", "区领导林晓（女）、沈砚之出席会议。", {"林晓", "沈砚之"}),
        ("sex and people behind the name", "副县长马兰（女，回族）、白云飞（回族）参加会议。", {"马兰", "白云飞"}),
        ("a given name that ends in 和", "区长李清和主持会议。", {"李清和"}),
        ("王益 and the word 和", "区委书记王益和区长林晓出席会议。", {"王益", "林晓"}),
        ("a three-character name before 和", "王益民和林晓参加会议。区长王益民讲话。", {"王益民", "林晓"}),
        ("foreign name without a mark", "总统卡洛塔表示欢迎。", {"卡洛塔"}),
        ("foreign host with a mark", "广元市市长林晓会见法国客人让·杜邦一行。", {"林晓", "让·杜邦"}),
        ("a name before the verb 到", "区长林晓到青石小学调研。", {"林晓"}),
        ("a name before the preposition 在", "区长林晓在青石镇调研时强调，要抓好防汛。", {"林晓"}),
        ("nothing asks for the name", "即将步入大学生活的薛文娟说。", {"薛文娟"}),
        ("a neighbour", "七旬的陈雅芳、薛文娟夫妇住在这里。", {"陈雅芳", "薛文娟"}),
        ("a surname that jieba cuts off", "丁薛平、林春兰、沈坤平等参加会见。", {"丁薛平", "林春兰", "沈坤平"}),
        ("a name before a body, joined", "青石银行总裁薛文娟和临河街道参加活动。", {"薛文娟"}),
        ("a name before where one goes", "区教育局局长薛文娟专门去机场送行。", {"薛文娟"}),
        ("spaces for marks", "青石公司总经理 薛文娟临河广大建材有限公司总经理 林晓参加。", {"薛文娟", "林晓"}),
        ("an unknown place before the post", "葛家镇党委书记罗武走访了老兵。", {"罗武"}),
        ("what somebody does", "保洁员林晓说，编剧沈砚也来了。乘警顾明在场。", {"林晓", "沈砚", "顾明"}),
        ("a child", "参加活动的薛文娟小朋友说很开心。", {"薛文娟"}),
        ("Japanese", "日本首相石田早纪的言论引发批评。", {"石田早纪"}),
        ("Japanese, a given name of three", "日本前首相中田由纪夫发文。", {"中田由纪夫"}),
        ("Japanese, a given name of one", "日本外相中岛茂今天表示欢迎。", {"中岛茂"}),
        ("Japanese, a surname that is a place", "日本公明党党首福冈瑞穗14日表示欢迎。", {"福冈瑞穗"}),
        ("by whom, before a verb of leading", "会议由易知秋主持，团队由顾明秋带队。", {"易知秋", "顾明秋"}),
        ("a list, leaders and guests", "市台办主任沈砚等领导和嘉宾出席活动。", {"沈砚"}),
        ("a list and other leaders", "陈建国、沈雷等领导参加慰问。", {"陈建国", "沈雷"}),
        ("a list and those responsible", "何良军、顾明及省直有关部门负责同志参加。", {"何良军", "顾明"}),
        ("a hyphen", "区长林晓会见了该国总理彼得-奥里登一行。", {"林晓", "彼得-奥里登"}),
        ("foreign, a verb before", "国王批准佩里登·坦那瓦出任总理。", {"佩里登·坦那瓦"}),
        ("foreign, before the title", "区长同来访的奥里德总统会谈。", {"奥里德"}),
        ("two foreign names and 和", "总理梅德里杰夫和卡登里总统会谈。", {"梅德里杰夫", "卡登里"}),
        ("a name before 为 and a title", "区委书记林晓为特聘专家颁发聘书。", {"林晓"}),
        ("a last character that nothing else can take", "镇党委书记汤前贵着重介绍情况。", {"汤前贵"}),
        ("what they are called, a colon", "参加活动的协会志愿者：王青、范晓宁、李岚。", {"王青", "范晓宁", "李岚"}),
        ("a word behind a post: 最新", "要学习总书记最新重要讲话精神。", set()),
        ("an age before", "58岁的王大海是这里的种植大户。", {"王大海"}),
        ("what they won", "获奖者林晓、沈砚、顾明分别发言。", {"林晓", "沈砚", "顾明"}),
        ("a surname that jieba cuts off behind 在", "在傅李楠主治医师带领下，大家开始查房。", {"傅李楠"}),
        ("a foundation before the post", "青禾基金理事长沈莉表示欢迎。", {"沈莉"}),
        ("为 between name and post", "大会选举林晓为会长，沈砚、顾明为副会长，张婷为秘书长。",
         {"林晓", "沈砚", "顾明", "张婷"}),
        ("任 between name and post", "林晓任石桥镇党委书记，沈砚、顾明任副镇长。", {"林晓", "沈砚", "顾明"}),
        ("who takes a post", "林霞当选为副会长，汤良、沈坤当选为理事长。", {"林霞", "汤良", "沈坤"}),
        ("who leaves a post", "接受林霞辞去副市长职务的请求。", {"林霞"}),
        ("behind 会上, before a post", "市政府召开座谈会，会上林霞部长表示支持。", {"林霞"}),
        ("a title behind, an unknown body before", "联合会筹备处陈刚秘书长宣布了名单。", {"陈刚"}),
        ("已 before a verb", "第一书记阿依丹已担任临河区教育局局长。", {"阿依丹"}),
        ("rare characters in seldom places", "副区长高晓旻、沈砚参加慰问。", {"高晓旻", "沈砚"}),
        ("a rare character beyond the first plane", "副区长林𬭎出席会议。", {"林𬭎"}),
    ],
    GAPS,
)  # fmt: skip
def test_a_name_is_found_with_its_boundaries(sentence, people):
    found = {name.replace(" ", "").replace("\u3000", "").replace("•", "·") for name in read(sentence).people}
    assert found == {name.replace(" ", "").replace("\u3000", "").replace("•", "·") for name in people}


@phenomena(
    "sentence",
    [
        ("words of grammar", "会议要求，要和平共处、向先进学习、可持续发展。"),
        ("common words that begin with a surname", "会议强调，要高度重视、严格落实、全面推进。"),
        ("a title and a verb", "区长主持会议，副区长参加会议。"),
        ("a group", "区直各部门主要负责人、各乡镇党委书记参加会议。"),
        ("unnamed officials", "区委主要领导出席会议，相关企业负责人参加。"),
        ("a place", "调研组来到石桥镇、高桥村、安康路察看。"),
        ("a number of people", "三名干部、五位代表参加座谈。"),
        ("a pronoun", "他强调，要抓好落实。她表示感谢。"),
        ("slogan", "会议强调，要严明纪律、强化担当、健全机制。"),
        ("a title and a word that only its own characters make a name", "专家团队还走访了企业，专家学者的作用很大。"),
        ("a word of which a title is the beginning", "大会主席团成员进行审议，走上主席台监誓。"),
        ("a place before a post there", "景德镇市委常委、吉林省长参加会议。"),
        ("the seat of a Japanese post", "日本民众在首相官邸前集会，福岛核污染水排海。"),
        ("a verb before a post", "成立区领导任组长的领导小组。"),
        ("an adverb behind a post", "举行两国总理定期会晤。"),
        ("what has a mark and is a building", "区领导分别前往同安·和丰大楼察看。"),
        ("a form of address", "市民代表吴女士表示满意，村民李大爷很高兴。"),
        ("a leader and an adverb", "领导班子成员严格落实要求。"),
        ("来 and a place", "区长来川考察时作出指示。"),
        ("old people", "这对高龄老人住在三楼。"),
        ("in office", "他在青石县统计局党组书记任上主动投案。"),
        ("a row of crops", "种植了高粱、黄豆、白菜、胡萝卜等作物。"),
        ("a row of villages", "先后来到马庄、李楼、张集、王桥等地。"),
        ("a title within a word", "找到“最大公约数”，全面推动工作。"),
        ("leaders and guests", "与会领导和嘉宾参观了展馆。"),
        ("an adjective, a noun, a profession", "建设高素质律师队伍。"),
        ("a place for first secretaries", "省派第一书记帮扶地等项目完工。"),
        ("a teachers' house", "一家人住在教师宿舍。"),
        ("workers who come one by one", "五百余位工人陆续来检查。"),
        ("what a stall keeper does", "摊主回复道，随后转身就走。"),
        ("a word that goes on behind", "民警在躺椅上将猝不及防的男子带走，会员数达到八千。"),
        ("a family", "李姓村支书则称，一切都好。"),
        ("nobody yet", "两位被提名为副市长人选的女干部经历相关。"),
        ("an old neighbour", "体验过后，张爷叔说很好。"),
        ("a hall named after somebody", "大家参观了林志强故居和薛文娟纪念馆，收看薛文娟工作室的节目。"),
        ("those who edited", "责任编辑：薛文娟 校对：林志强 审核：陈雅芳、沈志强"),
        ("a race", "城市定向赛、迷你马拉松等竞技赛，推动发展。"),
        ("a verb behind a word for lawyers", "律师承诺社区法律顾问将按照协议服务。"),
        ("a doctrine", "深入学习贯彻林春阑新时代中国特色社会主义思想，奋力前进。"),
        ("a word behind a post", "法官陈述称，全班连续五年获奖。"),
        ("a verb behind a post, before a noun", "那几个和总书记相遇的少年都记得。"),
        ("what cadres and firms do", "采取镇干部包村、党员包户等办法，推动企业家回湘。"),
        ("a sport behind a body", "区体育总局武术中心邀请到两位冠军。"),
        ("a street named like a person", "中山路、雷锋社区完成改造。"),
    ],
)
def test_what_only_looks_like_a_name_is_none(sentence):
    assert read(sentence).people == set()


def test_a_name_once_printed_after_a_title_is_a_name_everywhere_in_the_article():
    one = read("区委书记高峰主持会议。会议指出，生产迎来高潮。高峰要求各部门抓好落实。")
    mentions = next(e for e in one.facts.entities if e.name == "高峰").mentions
    assert len(mentions) == 2


def test_a_name_always_printed_before_its_post_is_not_longer_by_the_posts_first_character():
    assert read("代表们听取了林晓市长所作报告。林晓市长的报告实事求是。").people == {"林晓"}


def test_a_name_that_one_article_proves_is_known_in_the_others_of_its_page():
    proof = make_article("区教育局局长文艺汇报工作。", id_="a-1")
    bare = make_article("活动现场，文艺、林晓走上讲台。区妇联主席林晓讲话。", id_="a-2")
    assert "文艺" not in read("活动现场，文艺、书画轮番上场。").people
    assert "文艺" in read_page([proof, bare])[1].people


def test_part_of_a_foreign_name_is_the_same_person():
    assert read("会见荷兰首相马克·林登。林登表示，合作很好。").people == {"马克·林登"}


@phenomena(
    "text, people",
    [
        ("one sound, one post", "区教育局副局长林咏梅主持。区教育局副局长林永梅致辞。", {"林咏梅"}),
        ("another post", "区教育局副局长林咏梅主持。区水利局科长林永梅致辞。", {"林咏梅", "林永梅"}),
        ("in one sentence", "区教育局副局长林咏梅、区水利局副局长林永梅致辞。", {"林咏梅", "林永梅"}),
        ("another sound", "区教育局副局长林咏梅主持。区教育局副局长林春梅致辞。", {"林咏梅", "林春梅"}),
    ],
)
def test_a_name_misprinted_by_its_sound_is_the_same_person(text, people):
    assert read(text).people == people


@phenomena(
    "sentence, people",
    [
        ("a surname with a title means somebody named", "区委书记吕清远主持会议。吕书记说，要抓紧。", {"吕清远"}),
        ("一行 is no part of the name", "区长林晓一行到青石小学调研。", {"林晓"}),
        ("同志 is no part of the name", "会议由区委书记林晓同志主持。", {"林晓"}),
        ("女士 and 先生", "会见了青石公司董事长沈砚之先生、林晓女士。", {"沈砚之", "林晓"}),
    ],
)
def test_forms_of_address(sentence, people):
    assert read(sentence).people == people


@pytest.mark.parametrize(
    ("first", "second"), [("孙咏清", "孙泳清"), ("宫卫青", "官卫青")], ids=["water for mouth", "one stroke more"]
)
def test_look_alikes_in_one_article_keep_both_spellings_for_resolution(first, second):
    one = read(f"区长{first}主持会议。{second}强调，要抓好落实。会上，{second}作工作部署。")
    assert first in one.people
    assert second in one.people | {form for e in one.facts.entities for form in e.aliases}
