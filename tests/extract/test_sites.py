"""Where an inspection or a visit went."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena


@phenomena(
    "text, visited",
    [
        ("one", "3月12日，区长林晓到云岭小学检查校园安全工作。", {"云岭小学"}),
        ("a list", "3月12日，区长林晓先后来到云岭小学、白家坪医院检查安全生产工作。", {"云岭小学", "白家坪医院"}),
        ("village of a town", "3月12日，区长林晓到石桥镇白家坪村调研乡村振兴工作。", {"石桥镇白家坪村"}),
        ("behind its subdistrict", "3月12日，区长林晓到柳堤街道杏园社区、云岭区福寿养老院检查。",
         {"杏园社区", "云岭区福寿养老院"}),
        ("company", "3月12日，区长林晓走访了临河青禾药业有限公司。", {"临河青禾药业有限公司"}),
        ("a sentence opens with it", "3月12日，区长林晓检查校园安全工作。在云岭小学，林晓察看了食堂。", {"云岭小学"}),
        ("随后", "3月12日，区长林晓到云岭小学检查校园安全。随后，林晓来到白家坪医院，察看急诊室。",
         {"云岭小学", "白家坪医院"}),
        ("unknown names between known ones",
         "3月12日，区长林晓先后到云岭小学、福满楼饭店、白家坪医院检查安全生产工作。",
         {"云岭小学", "福满楼饭店", "白家坪医院"}),
        ("a district is where it lies", "3月12日，市长林晓到临河区调研防汛工作。", set()),
        ("only spoken of", "3月12日，区长林晓检查防汛工作。他说，云岭小学的做法值得推广。", set()),
        ("led there",
         "3月12日，区长林晓率队到云岭小学、白家坪医院，专题调研食堂管理工作。", {"云岭小学", "白家坪医院"}),
        ("on the spot", "3月12日，区长林晓实地调研云岭小学、冰雪大世界和红枫书香街区，研究发展工作。",
         {"云岭小学", "冰雪大世界", "红枫书香街区"}),
        ("the whole object of a verb of looking", "3月12日，区长林晓走访慰问61234部队，致以问候。", {"61234部队"}),
        ("work is no place", "3月12日，区长林晓检查防汛工作。林晓赶赴云岭小学、白家坪医院调度防汛和灾后恢复工作。",
         {"云岭小学", "白家坪医院"}),
        ("kinds of places", "3月12日，区长林晓深入河东有关高校、科研院所、云岭小学调研。", {"云岭小学"}),
        ("a number of a kind", "3月12日，区长林晓走进22个社区检查防汛工作。", set()),
        ("a delegation is no verb", "3月12日，区长林晓率考察团到云岭小学参观。", {"云岭小学"}),
        ("said where it lies", "3月12日，区长林晓来到位于河东区的云岭农贸市场检查防汛工作。", {"云岭农贸市场"}),
        ("with a bracket", "3月12日，区长林晓到云岭（河东）养老院、白家坪医院检查防汛工作。",
         {"云岭（河东）养老院", "白家坪医院"}),
        ("named again in short", "3月12日，区长林晓到石桥镇白家坪村检查防汛工作。在白家坪村，林晓察看了堤防。",
         {"石桥镇白家坪村"}),
        ("before a conference", "3月12日，临河区召开防汛工作会议。林晓主持会议。会前，林晓考察了云岭小学防汛物资储备。",
         {"云岭小学"}),
        ("seen one after the other", "3月12日，云岭召开现场会。林晓主持会议。与会人员先后观摩了云岭小学、白家坪医院。",
         {"云岭小学", "白家坪医院"}),
        ("a conference has no sites", "3月12日，临河区召开防汛工作会议。区长林晓强调，云岭小学要做好值守。", set()),
        ("rooms of a site", "3月12日，区长林晓先后来到云岭小学食堂、生产车间、白家坪医院检查食品安全工作。",
         {"云岭小学", "白家坪医院"}),
        ("done at a place", "3月12日，省长林晓在云岭大学进行实地调研。", {"云岭大学"}),
        ("said at a place", "3月12日，区长林晓在云岭大学表示，要检查食堂。", set()),
        ("no place: 现在", "3月12日，区长林晓检查防汛工作，现在石桥公园调研结束。", set()),
        ("a place opens the second half of a sentence",
         "3月12日，区长林晓检查食堂，听取汇报；在云岭小学、临河区人民医院，详细了解食材来源。",
         {"云岭小学", "临河区人民医院"}),
        ("gone there on purpose", "3月12日，区长林晓专程到石桥街道红十字会开展工作调研。", {"石桥街道红十字会"}),
        ("a site named by its body",
         "3月12日，区长林晓调研政协工作，走进石桥镇幸福社区委员联络站、临河区政协文史馆，与干部交流。",
         {"石桥镇幸福社区委员联络站", "临河区政协文史馆"}),
        ("buildings", "3月12日，区长林晓分别前往众安·云岭大楼、安平大厦、西滩源33等地，调研城市更新工作。",
         {"众安·云岭大楼", "安平大厦", "西滩源33"}),
        ("a tour within another gathering",
         "3月12日，侨联活动启动仪式举行，林晓出席。委员们赴侨商企业临河青禾药业有限公司、云岭学院调研。",
         {"临河青禾药业有限公司", "云岭学院"}),
        ("where a gathering takes people later",
         "3月12日，临河区召开防汛工作会议，林晓主持。会议要求大家赴云岭学院学习。", set()),
        ("a village that begins like a conjunction", "3月12日，区长林晓首先来到和平村，巡查河道。", {"和平村"}),
        ("a conference that went out first",
         "3月12日，临河区召开防汛工作会议。区长林晓主持会议。会前，大家来到云岭展览馆参观。",
         {"云岭展览馆"}),
        ("a name that a recognizer knows only in part",
         "3月12日，区长林晓先后来到云岭小学、阳明岭游客服务中心检查工作。",
         {"云岭小学", "阳明岭游客服务中心"}),
        ("a name that begins like a conjunction, in a list",
         "3月12日，区长林晓先后来到云岭小学、和合牧业发展有限公司调研。", {"云岭小学", "和合牧业发展有限公司"}),
        ("a site named by two bodies", "3月12日，政协主席林晓调研。在临河区政协石桥镇委员工作室，林晓听取汇报。",
         {"临河区政协石桥镇委员工作室"}),
        ("a unit of the army", "3月12日，石桥镇党委书记林晓到机场四团走访慰问。", {"机场四团"}),
        ("a command is no district", "3月12日，区长林晓到临河军分区、区人武部走访慰问。", {"临河军分区", "区人武部"}),
        ("a town is where a dike lies", "3月12日，市长林晓来到石桥镇白水河大堤，察看水情。", set()),
        ("people", "3月12日，区长林晓走访慰问云岭小学教师、优抚对象、消防指战员。", {"云岭小学"}),
        ("rooms", "3月12日，区长林晓走进接访大厅、来信收发室、办案区，了解情况。", set()),
        ("kinds only", "3月12日，区长林晓走进福利院、敬老院、消防大队等地检查。", set()),
        ("whom people see at a place", "3月12日，区长林晓在石桥镇白家坪村看望了老党员。", {"石桥镇白家坪村"}),
        ("an opening that only its end tells of",
         "3月12日，区长林晓调研产业。在云岭茯苓加工园区，林晓察看了车间。",
         {"云岭茯苓加工园区"}),
        ("what is done opens a sentence",
         "3月12日，区长林晓检查工作。在听取临河区水利局汇报后，林晓说要抓好防汛。", set()),
        ("an anniversary", "在解放军建军九十五周年之际，3月12日，区长林晓走访慰问区人武部。", {"区人武部"}),
        ("on the way", "3月12日，区长林晓检查防汛工作。在赴石桥镇抢险途中，林晓了解了水情。", set()),
        ("深入 is an adverb", "3月12日，区长林晓检查工作，深入贯彻落实临河市委部署。", set()),
        ("to a gathering", "3月12日，区长林晓会见前来出席云岭大学校庆大会的客人并检查工作。", set()),
        ("in the name of a campaign", "3月12日，林晓检查“走进云岭小学”活动开展情况。", set()),
        ("a hall for gatherings", "3月12日，林晓视察工作，来到人民大会堂同代表们合影。", set()),
        ("industries", "3月12日，区长林晓重点考察了生物医药、集成电路、高端装备等一批产业。", set()),
        ("等离子",
         "3月12日，区长林晓先后赴云岭大学等离子研究院、白家坪医院调研。", {"云岭大学等离子研究院", "白家坪医院"}),
        ("a tour that goes on",
         "3月12日，区长林晓一行先后赴云岭大学、白家坪医院参观考察；赴青公祠、临河红军纪念馆，感受文化。",
         {"云岭大学", "白家坪医院", "青公祠", "临河红军纪念馆"}),
        ("a museum nobody knows",
         "3月12日，区长林晓参观沈青舟德政馆、白水战役主题展馆。", {"沈青舟德政馆", "白水战役主题展馆"}),
        ("the usual name of a kind, with its place", "3月12日，区长林晓调研青年工作，走进临河市河东区青年之家。",
         {"临河市河东区青年之家"}),
        ("a place at the end of a long name",
         "3月12日，区长林晓调研工作，来到中共中央至云岭苏区交通线白水中站旧址。",
         {"中共中央至云岭苏区交通线白水中站旧址"}),
        ("和 within a name", "3月12日，区长林晓前往临河市云岭和苑安置小区，听取介绍。", {"临河市云岭和苑安置小区"}),
        ("two characters of a village are not enough", "3月12日，区长林晓先后来到云岭小学、前韩村等地检查防汛工作。",
         {"云岭小学", "前韩村"}),
        ("what is to come is not what somebody did",
         "在“八一”建军节即将来临之际，3月12日，区长林晓到机场四团走访慰问。",
         {"机场四团"}),
        ("by whose order",
         "3月12日，按照区委部署要求，区长林晓分别深入青龙镇、白沙乡开展走访慰问活动。", {"青龙镇", "白沙乡"}),
        ("called in for a purpose", "3月12日，区长林晓一行来到石桥镇专题调研防汛工作。", {"石桥镇"}),
        ("behind what is said of it", "3月12日，区长林晓带领干部检查工作，来到联建的河东区石桥街道云岭社区。",
         {"河东区石桥街道云岭社区"}),
        ("between going and looking", "3月12日，区长林晓率队赴白云科创进行参观调研。", {"白云科创"}),
        ("one word for a list of companies", "3月12日，区长林晓来到中青长风、长云卫星、石晟股份等企业调研。",
         {"中青长风", "长云卫星", "石晟股份"}),
        ("one word for a list of quarters", "3月12日，区长林晓赴宜云一村、宜云二村、平白、农云等居民区，调研防汛工作。",
         {"宜云一村", "宜云二村", "平白", "农云"}),
        ("what a place is called",
         "3月12日，区长林晓检查工作，前往研学打卡点——云岭乳业（临河）有限公司。", {"云岭乳业（临河）有限公司"}),
        ("looked at as an object of 对",
         "3月12日，区长林晓带队对临河军分区、区人武部开展走访慰问。", {"临河军分区", "区人武部"}),
        ("where a scientist lives", "3月12日，省长林晓看望慰问科学家，来到中国科学院院士、物理学家沈砚家中。", set()),
        ("what an activity's people look at",
         "3月12日，青少年诗词夏令营在临河举行，区长林晓出席。营员们共同参观云岭仓库。", {"云岭仓库"}),
        ("after they looked at it", "3月12日，夏令营开营仪式举行，区长林晓出席。在参观白水海洋世界后，营员们合影。",
         {"白水海洋世界"}),
        ("what they will look at",
         "3月12日，夏令营开营仪式举行，区长林晓出席。营员们将走访云岭纪念馆；前往云岭街区，参观白水博物馆。", set()),
        ("arrived", "3月12日，夏令营开营仪式举行，区长林晓出席。孩子们到达河东区图书馆。", {"河东区图书馆"}),
        ("came to the village told of before",
         "3月12日，省长林晓在临河调研。石桥镇白家坪村依山而建。林晓来到村里，了解收入情况。", {"石桥镇白家坪村"}),
        ("looked at what the sentence begins with",
         "3月12日，省长林晓在临河调研。云岭大学材料研究院是新建的平台，林晓察看相关设备。", {"云岭大学材料研究院"}),
        ("a station of the tour",
         "3月12日，省长林晓在临河调研。临河青禾环保集团是调研的首站。", {"临河青禾环保集团"}),
        ("of a place", "3月12日，区长林晓调研了石桥街道的红十字服务总站、环城红十字驿站。",
         {"红十字服务总站", "环城红十字驿站"}),
        ("the first half of a project's name", "3月12日，省长林晓前往白水水源上移及输水管线项目、云岭农场，调研工作。",
         {"云岭农场"}),
        ("of other times", "3月12日，区长林晓检查工作。他聆听了总书记到云岭村调研的故事。", set()),
        ("work named like a body", "3月12日，省长林晓开展执法检查推进“云岭人大”工作。", set()),
        ("came to what was named in full before",
         "3月12日，省长林晓在临河调研。白云创意设计研究院今年初在此落户。林晓来到研究院，察看作品。",
         {"白云创意设计研究院"}),
        ("at a place, after the hour",
         "3月12日，区长林晓夜查安全生产。3月12日凌晨，在云岭特钢有限公司，林晓察看了车间。",
         {"云岭特钢有限公司"}),
        ("the village and its committee",
         "3月12日，区长林晓到石桥镇白家坪村调研。在白家坪村村委会，林晓听取汇报。",
         {"石桥镇白家坪村"}),
        ("a member of a chamber", "3月12日，区长林晓慰问企业员工，来到龙头企业——临河富泰电器科技有限公司。",
         {"临河富泰电器科技有限公司"}),
        ("states", "3月12日，林晓在结束对西班牙的访问后抵达阿根廷。", set()),
        ("functions of one site",
         "3月12日，区长林晓调研云岭法院，参观了律师工作站、法律援助站、集中送达等功能区。", {"云岭法院"}),
        ("a workshop of a company",
         "3月12日，区长林晓到临河青禾药业有限公司焊装车间检查工作。", {"临河青禾药业有限公司"}),
        ("a body whose people nobody names", "3月12日，临河区工信局帮扶组深入临河青禾药业有限公司走访，了解困难。",
         {"临河青禾药业有限公司"}),
        ("a body that goes to a county", "3月12日，云岭省教育厅到云岭县调研。", set()),
        ("what a body does for years", "3月12日，记者获悉，临河区工信局多年来深入临河青禾药业有限公司走访。", set()),
        ("an activity carried out there", "3月12日，市卫健委到石桥镇白家坪村开展主题党日活动。", {"石桥镇白家坪村"}),
        ("成就 ends no list", "3月12日，云岭庆祝大会隆重举行。大会前，嘉宾还参观了《辉煌云岭》成就展、临河城市展览馆。",
         {"临河城市展览馆"}),
    ],
)  # fmt: skip
def test_sites(text, visited):
    assert read(text).visited == visited


def test_a_talk_at_the_end_of_a_tour_is_a_part_of_it():
    one = read("3月12日，院长林晓带领有关同志到云岭中学走访慰问，与沈砚、顾明远等领导进行了座谈交流。")
    assert [m.kind for m in one.meetings] == ["inspection"]
    assert one.visited == {"云岭中学"}


def test_a_company_beside_building_sites_is_a_body():
    one = read("3月12日，区长林晓先后来到云岭家园项目建设现场、广西凤山丝绸有限公司检查安全生产工作。")
    assert one.visited == {"广西凤山丝绸有限公司"}
    assert one.concerned == {"云岭家园项目"}


def test_one_word_for_a_building_site_stands_for_what_a_conjunction_joins():
    one = read("3月12日，区长林晓检查安全生产工作。在石桥派出所和云岭家园项目现场，林晓察看了围挡。")
    assert one.visited == set()
    assert one.concerned == {"石桥派出所", "云岭家园项目"}


def test_a_site_under_construction_is_a_project():
    one = read("3月12日，区长林晓先后到云岭家园、安和苑等项目工地检查安全生产工作。")
    assert one.visited == set()
    assert one.concerned == {"云岭家园", "安和苑"}


def test_each_of_several_tours_has_its_own_sites():
    text = "3月12日，区长林晓到云岭小学检查。\n3月13日，副区长沈砚到白家坪医院检查。"
    one = read(text)
    meetings = {e.key: e.name for e in one.facts.entities if e.label == "Meeting"}
    names = {e.key: e.name for e in one.facts.entities}
    went = {(meetings[r.source][:2], names[r.target]) for r in one.facts.relations if r.type == "VISITED"}
    assert went == {("林晓", "云岭小学"), ("沈砚", "白家坪医院")}
