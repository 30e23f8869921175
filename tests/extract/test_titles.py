"""Titles: who holds which post in which body."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena


@phenomena(
    "sentence, posts",
    [
        (
            "one person, two posts, two bodies",
            "广元市政协副主席、高新区党工委书记林晓主持会议。",
            {"林晓": {("市政协副主席", "广元市政协"), ("党工委书记", "高新区党工委")}},
        ),
        (
            "the mayor of a place without its kind",
            "洛阳副市长林晓出席会议。",
            {"林晓": {("副市长", "洛阳市政府")}},
        ),
        (
            "the union of a firm",
            "青石公司工会副主席林晓、临河区总工会副主席沈砚参加活动。",
            {"林晓": {("工会副主席", "青石公司")}, "沈砚": {("副主席", "临河区总工会")}},
        ),
        (
            "a guest researcher",
            "青石大学特约研究员林晓应邀授课。",
            {"林晓": {("特约研究员", "青石大学")}},
        ),
        (
            "the leader of a guiding group",
            "临州市委主题教育第五指导组组长林晓讲话。",
            {"林晓": {("组长", "临州市委主题教育第五指导组")}},
        ),
        (
            "the party group of the organ itself",
            "临州市政协党组成员、秘书长、机关党组书记林晓参加会议。",
            {"林晓": {("党组成员", "临州市政协"), ("秘书长", "临州市政协"), ("机关党组书记", "临州市政协")}},
        ),
        (
            "a body with its other name in brackets",
            "临州移民管理局（临州出入境局）党组书记、局长林晓出席会议。",
            {"林晓": {("党组书记", "临州移民管理局（临州出入境局）"), ("局长", "临州移民管理局（临州出入境局）")}},
        ),
        (
            "what somebody holds now, in brackets",
            "时任石城县委书记（现任广元市副市长）林晓、县长沈砚出席。",
            {"林晓": {("县委书记", "石城县委")}, "沈砚": {("县长", "石城县政府")}},
        ),
        (
            "who is in charge of a field, without telling it",
            "石城县分管副县长林晓出席。",
            {"林晓": {("副县长", "石城县政府")}},
        ),
        (
            "the vice chairman of an autonomous region",
            "宁夏回族自治区副主席林晓出席。",
            {"林晓": {("自治区副主席", "宁夏回族自治区政府")}},
        ),
        (
            "a ministry in front of a deputy minister",
            "外交部副部长林晓、国家统计局城市司首席统计师沈砚致辞。",
            {"林晓": {("副部长", "外交部")}, "沈砚": {("首席统计师", "国家统计局城市司")}},
        ),
        (
            "the leader of a team, told in short",
            "临河区教育局驻村工作队长林晓汇报。",
            {"林晓": {("驻村工作队长", "临河区教育局驻村工作队")}},
        ),
        (
            "a rank in brackets behind the first of a list",
            "临河区文化局副局长林春阑（常务，正科级）、沈砚之、顾明远出席。",
            {
                "林春阑": {("副局长", "临河区文化局")},
                "沈砚之": {("副局长", "临河区文化局")},
                "顾明远": {("副局长", "临河区文化局")},
            },
        ),
        (
            "the board of a firm",
            "青禾集团工会主席、监事会主席林晓陪同。",
            {"林晓": {("工会主席", "青禾集团"), ("监事会主席", "青禾集团")}},
        ),
        (
            "the room for a research office",
            "石城县委党史研究室主任林晓调研。室主任林晓听取汇报。",
            {"林晓": {("主任", "石城县委党史研究室")}},
        ),
        (
            "a deputy of a congress and the secretary of a village",
            "区人大代表、石桥村党支部书记林晓介绍。",
            {"林晓": {("区人大代表", "区人大"), ("党支部书记", "石桥村")}},
        ),
        (
            "the head of a prison",
            "石桥监狱党委书记、监狱长林晓致辞，副监狱长沈砚主持仪式。",
            {
                "林晓": {("党委书记", "石桥监狱"), ("监狱长", "石桥监狱")},
                "沈砚": {("副监狱长", "石桥监狱")},
            },
        ),
        (
            "a policeman of a body",
            "临河区公安局民警林晓说，民警沈砚也在场。",
            {"林晓": {("民警", "临河区公安局")}},
        ),
        (
            "two posts without a mark",
            "青石石文化协会党支部书记副秘书长林晓说，办得很好。",
            {"林晓": {("党支部书记", "青石石文化协会"), ("副秘书长", "青石石文化协会")}},
        ),
        (
            "the bare standing committee",
            "广元市人大常委会主任沈砚主持会议，常委会副主任林晓出席。",
            {"沈砚": {("主任", "广元市人大常委会")}, "林晓": {("副主任", "广元市人大常委会")}},
        ),
        (
            "a verb before the body",
            "广元市中级人民法院公开宣判建设银行临河分行原行长林晓受贿一案。",
            {"林晓": {("行长", "建设银行临河分行")}},
        ),
        (
            "the Youth League behind its city",
            "广元团市委副书记林晓参加活动。",
            {"林晓": {("副书记", "广元团市委")}},
        ),
        (
            "a committee that is none of the party",
            "临河区关工委主任林晓参加活动。",
            {"林晓": {("主任", "临河区关工委")}},
        ),
        (
            "a rank is no post",
            "临河区教育局副局长（正县长级）林晓汇报工作。",
            {"林晓": {("副局长", "临河区教育局")}},
        ),
        (
            "a bracketed second name of the body",
            "高新区（示范区）管委会主任林晓讲话。",
            {"林晓": {("管委会主任", "高新区（示范区）管委会")}},
        ),
        (
            "a chain without repeating the body",
            "临河区教育局党组书记、局长林晓汇报工作。",
            {"林晓": {("党组书记", "临河区教育局"), ("局长", "临河区教育局")}},
        ),
        (
            "deputies in a long chain",
            "临河区教育局党组成员、副局长、一级调研员林晓汇报工作。",
            {"林晓": {("党组成员", "临河区教育局"), ("副局长", "临河区教育局"), ("一级调研员", "临河区教育局")}},
        ),
        (
            "，兼 joins a further post",
            "广元市委常委、宣传部部长，兼广元市总工会主席林晓出席会议。",
            {"林晓": {("市委常委", "广元市委"), ("宣传部部长", "广元市委宣传部"), ("主席", "广元市总工会")}},
        ),
        (
            "four posts",
            "临河区委常委、区政府党组副书记、副区长、区总工会主席林晓出席会议。",
            {"林晓": {
                ("区委常委", "临河区委"), ("党组副书记", "区政府"), ("副区长", "区政府"), ("主席", "区总工会"),
            }},
        ),
        (
            "the government head holds a post in the government",
            "石城县委副书记、县长林晓主持会议。",
            {"林晓": {("县委副书记", "石城县委"), ("县长", "石城县政府")}},
        ),
        (
            "the party's committee beside that of the Youth League",
            "区委书记林晓会见学员。培训班由共青团临河区委承办。",
            {"林晓": {("区委书记", "区委")}},
        ),
        (
            "how many hold the post",
            "青石书院三位副院长林其成、沈砚、顾明远分别致辞。",
            {name: {("副院长", "青石书院")} for name in ("林其成", "沈砚", "顾明远")},
        ),
        (
            "the head of a hospital's department",
            "广元市中医医院感染疾病科主任、主任医师林晓致辞。",
            {"林晓": {("主任", "广元市中医医院感染疾病科"), ("主任医师", "广元市中医医院感染疾病科")}},
        ),
        ("the head's assistant", "石桥大学校长助理林晓致辞。", {"林晓": {("校长助理", "石桥大学")}}),
        (
            "a body with its place behind 和",
            "落实临河区民政工作会议精神和临河区民政局局长林晓讲话精神。",
            {"林晓": {("局长", "临河区民政局")}},
        ),
        (
            "a delegate besides",
            "广元市中医医院院长、利州区人大代表林晓致辞。",
            {"林晓": {("院长", "广元市中医医院"), ("代表", "利州区人大")}},
        ),
        (
            "a second name in brackets that ends like the title",
            "广元市场监督管理局（知识产权局）副局长林晓致辞。",
            {"林晓": {("副局长", "广元市场监督管理局（知识产权局）")}},
        ),
        (
            "a source before a body that nobody knows",
            "据二职高党委副书记林晓介绍，会议召开。",
            {"林晓": {("党委副书记", "二职高")}},
        ),
        ("a bare title implies its body", "副县长林晓参加会议。", {"林晓": {("副县长", "县政府")}}),
        ("acting", "石城县代县长林晓作报告。", {"林晓": {("代县长", "石城县政府")}}),
        ("executive deputy", "石城县委常委、常务副县长林晓讲话。",
         {"林晓": {("县委常委", "石城县委"), ("常务副县长", "石城县政府")}}),
        ("title behind the name", "林晓区长主持会议。", {"林晓": {("区长", "区政府")}}),
        ("body, name, title", "青石小学林晓校长介绍了情况。", {"林晓": {("校长", "青石小学")}}),
        ("body, name, deputy's title", "青石中医医院林晓副院长致辞。", {"林晓": {("副院长", "青石中医医院")}}),
        ("court", "临河区人民法院党组书记、院长林晓主持会议。",
         {"林晓": {("党组书记", "临河区人民法院"), ("院长", "临河区人民法院")}}),
        ("court, inner post", "临河区人民法院审判委员会专职委员林晓参加会议。",
         {"林晓": {("专职委员", "临河区人民法院审判委员会")}}),
        ("procurator", "临河区人民检察院检察长林晓出席会议。", {"林晓": {("检察长", "临河区人民检察院")}}),
        ("school", "青石大学党委书记林晓讲话。", {"林晓": {("党委书记", "青石大学")}}),
        ("department of a school", "青石大学经济学院院长林晓介绍情况。", {"林晓": {("院长", "青石大学经济学院")}}),
        ("company", "青石建设集团有限公司董事长林晓汇报工作。", {"林晓": {("董事长", "青石建设集团有限公司")}}),
        ("company, two posts", "青石建设集团有限公司党委副书记、总经理林晓汇报工作。",
         {"林晓": {("党委副书记", "青石建设集团有限公司"), ("总经理", "青石建设集团有限公司")}}),
        ("bank", "青石银行临河支行行长林晓发言。", {"林晓": {("行长", "青石银行临河支行")}}),
        ("village", "石桥镇白家村党支部书记林晓发言。", {"林晓": {("党支部书记", "石桥镇白家村")}}),
        ("township", "石桥镇党委书记林晓发言。", {"林晓": {("党委书记", "石桥镇")}}),
        ("military", "临河区委常委、区人武部政委林晓参加活动。",
         {"林晓": {("区委常委", "临河区委"), ("政委", "区人武部")}}),
        ("head of a party abroad", "区长林晓会见东方国新民党党首卡洛·贝尔曼。",
         {"林晓": {("区长", "区政府")}, "卡洛·贝尔曼": {("党首", "东方国新民党")}}),
        ("a post of three words abroad", "联合国教科文组织助理总干事卡洛·贝尔曼讲话。",
         {"卡洛·贝尔曼": {("助理总干事", "联合国教科文组织")}}),
        ("member of an association's council", "临河区商会理事林晓发言。", {"林晓": {("理事", "临河区商会")}}),
        ("lecturer of no body that is known", "防汛课程讲师林晓发言。", {}),
        ("a lecturer without a body", "讲师林晓发言。", {}),
        ("who leads a team of students", "青石大学实践服务队指导老师林晓发言。",
         {"林晓": {("指导老师", "青石大学实践服务队")}}),
        ("military rank is no post", "青石军分区司令员林晓大校出席仪式。", {"林晓": {("司令员", "青石军分区")}}),
        ("hospital", "广元市中医院院长林晓致辞。", {"林晓": {("院长", "广元市中医院")}}),
        ("people's congress", "广元市人大常委会党组书记、主任林晓主持会议。",
         {"林晓": {("党组书记", "广元市人大常委会"), ("主任", "广元市人大常委会")}}),
        ("discipline", "石城县委常委、县纪委书记、县监委主任林晓讲话。",
         {"林晓": {("县委常委", "石城县委"), ("县纪委书记", "县纪委"), ("县监委主任", "县监委")}}),
        ("原 is no part of the post", "广元市政协原副主席林晓参加活动。", {"林晓": {("市政协副主席", "广元市政协")}}),
        ("a department whose last character the post repeats", "省委政法委干部处处长林晓出席。",
         {"林晓": {("处长", "省委政法委干部处")}}),
        ("兼 between two posts", "市水运工会主任兼市文联办公室副主任林晓参加。",
         {"林晓": {("主任", "市水运工会"), ("副主任", "市文联办公室")}}),
        ("由 before the body", "仪式由石桥经开区党工委副书记林晓主持。",
         {"林晓": {("党工委副书记", "石桥经开区党工委")}}),
        ("Youth League", "共青团青石县委副书记林晓讲话。", {"林晓": {("副书记", "共青团青石县委")}}),
        ("a party with a committee of its own", "民盟青石省委副主委林晓讲话。", {"林晓": {("副主委", "民盟青石省委")}}),
        ("one of two equal characters left out", "市农业局长林晓汇报工作。", {"林晓": {("农业局长", "市农业局")}}),
        ("nothing left out", "市农业农村局局长林晓汇报工作。", {"林晓": {("局长", "市农业农村局")}}),
        ("a post at somebody's side", "俄总统新闻秘书林晓说，会议很好。", {"林晓": {("新闻秘书", "俄总统")}}),
        ("a body of a place nobody knows", "德国某州经济部副部长林晓出席。", {"林晓": {("副部长", "德国某州经济部")}}),
        ("the same organ of the level before", "县委常委、纪委书记、监委主任林晓出席。",
         {"林晓": {("县委常委", "县委"), ("纪委书记", "县纪委"), ("监委主任", "县监委")}}),
        ("a body that no recognizer knows, behind a post",
         "广元市游泳协会副秘书长、青石浪花健身俱乐部总经理林晓出席。",
         {"林晓": {("副秘书长", "广元市游泳协会"), ("总经理", "青石浪花健身俱乐部")}}),
        ("与 inside a body", "国务院发展研究中心城市治理与乡村发展研究所副所长林晓出席。",
         {"林晓": {("副所长", "国务院发展研究中心城市治理与乡村发展研究所")}}),
        ("与 between two people", "区水利局副局长沈砚与石桥镇党委书记林晓共同揭牌。",
         {"沈砚": {("副局长", "区水利局")}, "林晓": {("党委书记", "石桥镇")}}),
        ("a name in marks inside a body", "青石网《乡村之声》频道总编辑林晓参加会见。",
         {"林晓": {("总编辑", "青石网《乡村之声》频道")}}),
        ("a rank behind one, a body before the next", "青石军分区原政委林晓少将、青石公益基金会理事长沈砚参加。",
         {"林晓": {("政委", "青石军分区")}, "沈砚": {("理事长", "青石公益基金会")}}),
        ("the head of a section", "临河区教育局基教科负责人林晓参加会议。",
         {"林晓": {("负责人", "临河区教育局基教科")}}),
        ("a school, name, title behind", "青石大学经济学院林晓教授介绍了情况。",
         {"林晓": {("教授", "青石大学经济学院")}}),
        ("policemen of one squad in a list", "临河区公安局副局长林晓、民警沈砚在场。",
         {"林晓": {("副局长", "临河区公安局")}, "沈砚": {("民警", "临河区公安局")}}),
        ("a policeman behind a resident", "居民林晓、民警沈砚在场。", {}),
        ("a known body, name, title", "临河区法院林晓法官介绍了情况。", {"林晓": {("法官", "临河区法院")}}),
        ("member of a team", "省级宣讲团成员、广元市教育局局长林晓宣讲。",
         {"林晓": {("成员", "省级宣讲团"), ("局长", "广元市教育局")}}),
        ("mere people of a body", "有关单位负责人林晓参加会议。", {}),
        ("on secondment", "临河区总工会党组成员、挂职副主席林晓出席。",
         {"林晓": {("党组成员", "临河区总工会"), ("副主席", "临河区总工会")}}),
        ("an organ with its place", "临州市人大常委会副主任林晓出席。", {"林晓": {("副主任", "临州市人大常委会")}}),
        ("the committee of a field", "省委教育工委副书记林晓出席。", {"林晓": {("副书记", "省委教育工委")}}),
        ("a short name given in brackets", "广元建筑有限公司设计院（以下简称广建院）院长林晓出席。",
         {"林晓": {("院长", "广元建筑有限公司设计院")}}),
        ("an ambassador", "中国驻柬埔寨大使林晓到场。", {"林晓": {("大使", "中国驻柬埔寨大使馆")}}),
        ("a counsellor of a minister's rank", "林晓、中国驻柬埔寨大使馆公使衔参赞沈砚之到场。",
         {"沈砚之": {("公使衔参赞", "中国驻柬埔寨大使馆")}}),
        ("an ambassador behind a place", "在东京会见中国驻日本大使林晓。", {"林晓": {("大使", "中国驻日本大使馆")}}),
        ("the head of an organ named in short", "省防总副总指挥林晓到场。", {"林晓": {("副总指挥", "省防总")}}),
        ("a field, no body", "法律专家林晓到场。", {}),
        ("the first of all", "广元大学首任校长林晓出席。", {"林晓": {("校长", "广元大学")}}),
        ("the organ of a committee named by place", "石城县委常委、宣传部部长林晓致辞。",
         {"林晓": {("县委常委", "石城县委"), ("宣传部部长", "石城县委宣传部")}}),
        ("discipline within a hospital", "广元市中医院党委委员、纪委书记林晓主持。",
         {"林晓": {("党委委员", "广元市中医院"), ("纪委书记", "广元市中医院")}}),
        ("the union of a chamber", "广元市商会副会长兼工会主席林晓出席。",
         {"林晓": {("副会长", "广元市商会"), ("工会主席", "广元市商会")}}),
        ("an expert for something", "广元市卫健委消防专家林晓讲课。", {"林晓": {("专家", "广元市卫健委")}}),
        ("what one is called behind a post",
         "广元市教育局副局长、作家林晓出席。", {"林晓": {("副局长", "广元市教育局")}}),
        ("the same post in two bodies, joined by 与",
         "广元大学化学实验室主任与广元市中医院肿瘤中心主任林晓出席。",
         {"林晓": {("主任", "广元大学化学实验室"), ("主任", "广元市中医院肿瘤中心")}}),
        ("an industry's party committee", "广元市司法局局长、市律师行业党委书记林晓出席。",
         {"林晓": {("局长", "广元市司法局"), ("书记", "市律师行业党委")}}),
        ("由 that jieba takes into a word", "会见由党主席林晓率领的代表团。", {"林晓": {("主席", "党")}}),
        ("a title behind the name, its body before",
         "临河区教育局林晓局长参加活动。", {"林晓": {("局长", "临河区教育局")}}),
        ("called something between posts and name",
         "市文联副主席、临河区作协理事、获奖作品《江河图》作者林晓出席。",
         {"林晓": {("副主席", "市文联"), ("理事", "临河区作协")}}),
        ("called something between two posts",
         "临河区教育局科长、团代会代表、广元市青石公司总经理林晓发言。",
         {"林晓": {("科长", "临河区教育局"), ("总经理", "广元市青石公司")}}),
        ("what brackets say of a rank", "市侨联一级调研员（市管干部）林晓参加。", {"林晓": {("一级调研员", "市侨联")}}),
        ("a post to come behind one that is held", "广元市委常委、副市长提名人选林晓开展调研。",
         {"林晓": {("市委常委", "广元市委")}}),
        ("a further post behind 兼, the first of a part of the firm",
         "青石集团副总裁、中国区总裁兼首席执行官林晓出席。",
         {"林晓": {("副总裁", "青石集团"), ("总裁", "中国区"), ("首席执行官", "中国区")}}),
        ("told shorter the second time", "广元市委常委、宣传部部长林晓出席。大家欢迎林晓部长一行。",
         {"林晓": {("市委常委", "广元市委"), ("宣传部部长", "广元市委宣传部")}}),
        ("a commission of a committee, in short",
         "临河区委教工委副书记林晓讲话。", {"林晓": {("副书记", "临河区委教工委")}}),
        ("a numbered group of inspectors", "区纪委监委第三派驻纪检监察组组长林晓列席。",
         {"林晓": {("组长", "区纪委监委第三派驻纪检监察组")}}),
        ("behind 图为", "图为广元市市长林晓在现场。", {"林晓": {("市长", "广元市政府")}}),
        ("a village before two posts", "荆安村党支部书记兼副主任林晓介绍情况。",
         {"林晓": {("党支部书记", "荆安村"), ("副主任", "荆安村")}}),
        ("a team without a name", "团队成员林晓说，收获很大。", {}),
        ("an organ of the zone, behind its committee's post", "临河经开区党工委副书记、管委会主任林晓讲话。",
         {"林晓": {("党工委副书记", "临河经开区党工委"), ("管委会主任", "临河经开区管委会")}}),
        ("an organ of the street, of another person", "石桥街道党工委书记林晓、办事处主任沈砚讲话。",
         {"林晓": {("党工委书记", "石桥街道党工委")}, "沈砚": {("办事处主任", "石桥街道办事处")}}),
        ("the head of a department, in short", "临河区委宣传部长林晓、区委统战部长沈砚出席。",
         {"林晓": {("宣传部长", "临河区委宣传部")}, "沈砚": {("统战部长", "区委统战部")}}),
        ("ambassadors here", "芬兰驻华大使林晓、芬兰驻沪总领事沈砚出席。",
         {"林晓": {("大使", "芬兰驻华大使馆")}, "沈砚": {("总领事", "芬兰驻沪总领事馆")}}),
        ("a foreign member", "荷兰科学院外籍院士林晓出席。", {"林晓": {("外籍院士", "荷兰科学院")}}),
        ("the noun that begins the post", "荆安村村书记林晓、青石大学校党委副书记沈砚、6号楼楼组长顾明出席。",
         {"林晓": {("村书记", "荆安村")}, "沈砚": {("党委副书记", "青石大学")}, "顾明": {("楼组长", "6号楼")}}),
        ("who was mayor then", "时任洛阳市长林春阑出席。", {"林春阑": {("市长", "洛阳市政府")}}),
        ("a group led beside the post proper",
         "市政协副主席、党组学习教育领导小组组长林晓讲话，副主席沈砚出席。",
         {"林晓": {("市政协副主席", "市政协"), ("组长", "党组学习教育领导小组")}, "沈砚": {("副主席", "市政协")}}),
        ("a term of office", "临河区商会召开大会，第五届会长林晓致辞。", {"林晓": {("会长", "临河区商会")}}),
        ("the political instructor", "石城县公安局交警大队政治教导员林晓授课。",
         {"林晓": {("政治教导员", "石城县公安局交警大队")}}),
        ("ministers with their field", "英国财政大臣林晓、日本前防卫大臣沈砚出席。",
         {"林晓": {("财政大臣", "英国")}, "沈砚": {("防卫大臣", "日本")}}),
        ("a term between body and post", "澳门特别行政区第二任行政长官林晓致辞。",
         {"林晓": {("行政长官", "澳门特别行政区")}}),
        ("staff of a body", "石城县审计局副科级干部林晓发言。", {"林晓": {("干部", "石城县审计局")}}),
        ("staff beside a post", "青石大学党委常委、副校级干部林晓出席。", {"林晓": {("党委常委", "青石大学")}}),
        ("only looks like a title", "美国中央司令部当天说，美军撤离。", {}),
        ("what a firm is in a society", "石城县商会副会长单位广元青禾科技有限公司党支部书记林晓参加会议。",
         {"林晓": {("党支部书记", "广元青禾科技有限公司")}}),
        ("a bare organ hides no town", "石桥镇党委委员、组织部长林晓揭牌，副镇长沈砚授旗。",
         {"林晓": {("党委委员", "石桥镇"), ("组织部长", "组织部")}, "沈砚": {("副镇长", "石桥镇")}}),
        ("a commission of inspectors", "石城经开区纪检监察工委书记林晓列席。",
         {"林晓": {("纪检监察工委书记", "石城经开区纪检监察工委")}}),
        ("a second name of the post in a bracket", "石城县委党校（县行政学校）校长（主任）林晓出席。",
         {"林晓": {("校长", "石城县委党校（县行政学校）")}}),
        ("an adviser to a president", "法国总统国家安全顾问林晓表示欢迎。", {"林晓": {("国家安全顾问", "法国总统")}}),
        ("what was said is no body", "日本已故前首相林晓峰的学生来访。", {"林晓峰": {("首相", "日本")}}),
        ("head and title begin alike", "市税务局稽查处处长史晓参加。", {"史晓": {("处长", "市税务局稽查处")}}),
        ("the committee of a field of the house", "市人大常委会农村农业工委主任林晓列席。",
         {"林晓": {("主任", "市人大常委会农村农业工委")}}),
        ("the branch of a democratic party", "民建石城二支部主委林晓主持。", {"林晓": {("主委", "民建石城二支部")}}),
        ("a branch is of its school",
         "石城县青桥小学党支部组织学习。校长林晓讲课。", {"林晓": {("校长", "石城县青桥小学")}}),
        ("an old hand", "老连长林晓带队巡逻。", {}),
        ("a post behind that of the party", "岭海食品公司送来物资。青桥粮库党支部副书记、副总经理林晓签收。",
         {"林晓": {("党支部副书记", "青桥粮库"), ("副总经理", "青桥粮库")}}),
        ("a post of the party before one that tells its kind",
         "云溪镇镇党委书记林晓到云溪镇文化中心致辞。党委副书记、镇长沈砚宣读名单。",
         {"林晓": {("党委书记", "云溪镇")}, "沈砚": {("党委副书记", "云溪镇"), ("镇长", "云溪镇")}}),
        ("what kind of post", "岭海集团全球副总裁林晓、石城县供水公司监事会专职监事沈砚参加。",
         {"林晓": {("全球副总裁", "岭海集团")}, "沈砚": {("专职监事", "石城县供水公司监事会")}}),
        ("that hospital's department", "走进石城县医院，该院泌尿外科主任林晓介绍。", {"林晓": {("主任", "泌尿外科")}}),
        ("a former minister", "英国前司法部长林晓表示赞同。", {"林晓": {("司法部长", "英国司法部")}}),
        ("head of a faculty", "石城大学德语系主任林晓主讲。", {"林晓": {("主任", "石城大学德语系")}}),
        ("deputies to a congress", "石城县人大代表林晓芳、云溪区政协委员沈砚，市人大代表团陈恒走访。",
         {"林晓芳": {("代表", "石城县人大")}, "沈砚": {("区政协委员", "云溪区政协")}}),
        ("doctors of the hospital named", "小学生走进石城县肾病医院。林晓主治医师讲解，沈砚药师示范。",
         {"林晓": {("主治医师", "石城县肾病医院")}, "沈砚": {("药师", "石城县肾病医院")}}),
        ("a post behind that of a founder", "云溪集团发布消息。岳恒科创创始人兼董事长林晓发出邀请。",
         {"林晓": {("创始人", "岳恒科创"), ("董事长", "岳恒科创")}}),
        ("a committee of supervisors", "石城供销总社监事委员会原副主任林晓演讲。",
         {"林晓": {("副主任", "石城供销总社监事委员会")}}),
        ("chairman of a federation", "石城律师协会、区残联联合走访。区残联党组书记、理事长林晓介绍。",
         {"林晓": {("党组书记", "区残联"), ("理事长", "区残联")}}),
        ("leading group", "区防汛指挥部副指挥长林晓检查防汛工作。", {"林晓": {("副指挥长", "区防汛指挥部")}}),
    ],
    {},
)  # fmt: skip
def test_posts_and_their_bodies(sentence, posts):
    assert read(sentence).posts == posts


@phenomena(
    "sentence, titles",
    [
        ("one title for several", "副区长林晓、沈砚、顾明远参加会议。",
         {"林晓": {"副区长"}, "沈砚": {"副区长"}, "顾明远": {"副区长"}}),
        ("no sharing over a comma", "副区长林晓，沈砚、顾明远等参加会议。", {"林晓": {"副区长"}}),
        ("a new title ends the sharing", "副区长林晓、沈砚，区公安局局长顾明远参加会议。",
         {"林晓": {"副区长"}, "沈砚": {"副区长"}, "顾明远": {"局长"}}),
        ("a title behind the list, with their number", "市教育局林晓、沈砚、顾明远三位副局长介绍情况。",
         {"林晓": {"副局长"}, "沈砚": {"副局长"}, "顾明远": {"副局长"}}),
        ("a title behind the list, with 等", "市教育局开会。林春兰、沈砚之等5名副局长参加。",
         {"林春兰": {"副局长"}, "沈砚之": {"副局长"}}),
        ("others beside them", "市教育局林晓、沈砚之等院士专家参加。", {}),
        ("a leader word gives no title", "区领导林晓、沈砚参加会议。", {}),
        ("parts of the title over an ellipsis", "市住建局局长林晓、副局长沈砚汇报工作。",
         {"林晓": {"局长"}, "沈砚": {"副局长"}}),
        ("a candidate does not hold the post yet", "区长候选人林晓作表态发言。", {}),
        ("a post to come is not held", "林晓拟任临河区教育局局长。", {}),
    ],
)  # fmt: skip
def test_titles_over_lists(sentence, titles):
    assert read(sentence).titles == titles


def test_the_second_of_an_ellipsis_holds_the_post_in_the_same_body():
    assert read("市住建局局长林晓、副局长沈砚汇报工作。").posts["沈砚"] == {("副局长", "市住建局")}


def test_a_bare_title_inherits_the_body_that_the_chain_names():
    posts = read("石城县委书记林晓主持会议，县委副书记沈砚讲话。").posts
    assert posts["林晓"] == {("县委书记", "石城县委")}
    assert {title for title, _ in posts["沈砚"]} == {"县委副书记"}


@phenomena(
    "text, posts",
    [
        ("a bare noun means the body named before", "红石林业局党委书记林晓出席。局党委副书记沈砚讲话。",
         ("党委副书记", "红石林业局")),
        ("a bare noun that nothing names", "旅政委沈砚参加活动。", None),
        ("a party post of the court of the list", "市中院院长林晓，党组副书记沈砚出席。", ("党组副书记", "市中院")),
        ("like a post told later",
         "党组成员、副主席沈砚参加会议。市工商联党组书记、主席林晓讲话。", ("副主席", "市工商联")),
        ("a town's committee, of the only town named", "镇党委书记沈砚主持会议。他说，石桥镇变化很大。",
         ("党委书记", "石桥镇")),
        ("a member of the house told of, behind the name", "市政协举行常委会会议。沈砚委员发言说。",
         ("委员", "市政协")),
        ("who was sent to the village", "调研组来到荆安村，听取驻村第一书记沈砚的汇报。", ("驻村第一书记", "荆安村")),
        ("a post behind the name, of nobody told", "沈砚主席致辞。", None),
        ("a town that nothing names", "镇长沈砚走访了企业。", ("镇长", "镇政府")),
        ("a profession without a body", "主任医师沈砚介绍说。区医院副院长林晓出席。", None),
        ("the head of the school named before", "广元大学召开会议。校长沈砚汇报工作。", ("校长", "广元大学")),
        ("a commission, not the party's committee", "区交通委开会。区委要求抓好落实。会议由委党组书记沈砚主持。",
         ("党组书记", "区交通委")),
        ("a post of a state", "应芬兰议长林晓邀请，全国人大常委会委员长顾明访问芬兰，会见总统沈砚。", ("总统", "芬兰")),
        ("the body that the article is about", "省侨联召开会议。党组成员、秘书长沈砚参加。", ("秘书长", "省侨联")),
        ("a bare noun for a school", "广元大学开会。学校党委委员沈砚发言。", ("党委委员", "广元大学")),
        ("no school named", "青石公司召开会议。校长沈砚汇报工作。", None),
        ("experts of the board named before", "临河区专家咨询委员会召开会议。林晓、沈砚等专家委员发言。",
         ("专家委员", "临河区专家咨询委员会")),
        ("a party post beside a post in a body", "人民银行青石支行副行长、党委委员沈砚出席。",
         ("党委委员", "人民银行青石支行")),
    ],
)  # fmt: skip
def test_a_post_without_a_body_takes_the_one_named_before(text, posts):
    assert (posts in read(text).posts.get("沈砚", set())) if posts else not read(text).posts.get("沈砚")


def test_an_implied_body_is_marked_inferred():
    relations = [r for r in read("副县长林晓参加会议。").facts.relations if r.type == "HOLDS_POSITION"]
    assert [r.properties.get("inferred") for r in relations] == [True]


def test_the_position_of_an_article_goes_with_the_attendance():
    (said,) = [r.properties for r in read("临河区召开防汛工作会议。副区长林晓参加会议。").facts.relations
               if r.type == "ATTENDED"]  # fmt: skip
    assert said["position"] == "副区长"


def test_a_post_in_a_body_that_no_recognizer_knows_is_less_sure():
    def confidence(text):
        return [r.confidence for r in read(text).facts.relations if r.type == "HOLDS_POSITION"]

    assert confidence("临河区教育局局长林晓汇报工作。") > [0.9]
    assert confidence("德国某州经济部副部长林晓出席。") < [0.9]


def test_a_paper_that_sends_the_news_lends_no_body():
    text = "柳溪网讯（通讯员 沈砚）3月12日，广元大学举行毕业典礼。党委副书记林晓，党委委员、纪委书记江晚宣读决定。"
    assert read(text).posts == {
        "林晓": {("党委副书记", "广元大学")},
        "江晚": {("党委委员", "广元大学"), ("纪委书记", "广元大学")},
    }


def test_a_bare_post_told_in_full_before_is_not_of_who_is_named_before_it():
    text = (
        "3月12日，青石学院党委书记林晓主持会议。会后，市卫生健康委党组书记江晚一行来到学院，"
        "在党委书记林晓的陪同下走进实验室。"
    )
    assert read(text).posts["林晓"] == {("党委书记", "青石学院")}


def test_an_office_beside_a_post_of_a_government_or_committee_is_its_own():
    text = "临河县政府秘书长、办公室主任林晓，临河县委常委、办公室主任江晚，青石公园网络中心办公室副主任沈砚参加会议。"
    posts = read(text).posts
    assert ("办公室主任", "临河县政府办公室") in posts["林晓"]
    assert ("办公室主任", "临河县委办公室") in posts["江晚"]


def test_a_given_name_may_be_a_word_for_people_behind_a_post():
    posts = read("县人大常委会主任方新生，县政协主席沈砚出席会议。").posts
    assert posts["方新生"] == {("县人大常委会主任", "县人大常委会")}
    assert not read("县委书记林老师主持会议。").posts


def test_who_gave_a_picture_is_no_piece_of_the_body_behind():
    posts = read("会议现场。临河区政府新闻处供图青石大学校长林晓致辞。").posts
    assert posts == {"林晓": {("校长", "青石大学")}}


def test_the_organ_of_a_committee_whose_place_has_its_level_is_named_once():
    posts = read("石城县县委常委、宣传部部长林晓出席会议。").posts
    assert posts == {"林晓": {("县委常委", "石城县县委"), ("宣传部部长", "石城县委宣传部")}}


def test_a_paper_lends_no_body_beside_a_body_of_the_news():
    text = "柳溪日报（柳溪晚报）讯 3月12日，临河区第一人民医院举行表彰大会。党委委员林晓宣读决定。"
    assert read(text).posts == {"林晓": {("党委委员", "临河区第一人民医院")}}


def test_two_names_of_one_post_stand_in_one_word():
    assert read("临河区委党校副校（院）长林晓出席会议。").posts == {"林晓": {("副校长", "临河区委党校")}}


def test_those_elected_by_a_society_of_schoolfellows_hold_posts_in_it():
    text = "3月12日，临河区青禾中学同学会召开大会。林晓当选会长。"
    assert read(text).posts == {"林晓": {("会长", "临河区青禾中学同学会")}}
